using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments;

/// What the settings sheet says of an instrument beside its questions: name, summary and consent in each language, for whom it is, how long it
/// takes, how long answers are kept. So that whoever edits the workbook has all of it in hand.
public static class HeaderReader
{
    public const int MostMinutes = 240;
    public const int MostDays = 36_500;

    /// Names as files and commands write them.
    public static readonly IReadOnlyDictionary<string, SubjectKind> Subjects = new Dictionary<string, SubjectKind>(StringComparer.Ordinal)
    {
        ["firm"] = SubjectKind.Firm,
        ["organisation"] = SubjectKind.Organisation,
        ["country"] = SubjectKind.Country,
        ["buyer"] = SubjectKind.Buyer,
    };

    private static readonly string[] Yes = ["yes", "true", "1"];
    private static readonly string[] No = ["no", "false", "0", ""];

    public static Outcome<InstrumentHeader> Read(Form form, int version)
    {
        var problems = new List<Problem>();
        var usual = new InstrumentHeader { Code = form.Settings.Id, Version = version, Subject = SubjectKind.Firm, Name = FormText.None };
        var title = TextOf(form, "shown_title");
        var header = usual with
        {
            Subject = SubjectOf(form, problems),
            Name = title.IsEmpty ? new(form.Languages.ToDictionary(language => language.Name, _ => form.Settings.Title, StringComparer.Ordinal)) : title,
            Summary = TextOf(form, "summary"),
            Consent = TextOf(form, "consent"),
            ConsentVersion = Cell(form, "consent_version") is { Length: > 0 } told ? told : usual.ConsentVersion,
            Minutes = Whole(form, "minutes", usual.Minutes, MostMinutes, problems),
            RetentionDays = Whole(form, "retention_days", usual.RetentionDays, MostDays, problems),
            OnePerSubject = Flag(form, "one_per_subject", problems),
        };
        return problems.Count > 0 ? Outcome<InstrumentHeader>.Refused(problems) : Outcome<InstrumentHeader>.Of(header);
    }

    private static string Cell(Form form, string name) => form.Settings.Extra.GetValueOrDefault(name, "").Trim();

    // A column without a language speaks the first one of the form.
    private static FormText TextOf(Form form, string name)
    {
        var byLanguage = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Cell(form, name) is { Length: > 0 } plain)
            byLanguage[form.Languages[0].Name] = plain;
        foreach (var language in form.Languages)
        {
            if (Cell(form, $"{name}::{language.Name}") is { Length: > 0 } text)
                byLanguage[language.Name] = text;
        }
        return byLanguage.Count == 0 ? FormText.None : new(byLanguage);
    }

    private static SubjectKind SubjectOf(Form form, List<Problem> problems)
    {
        var told = Cell(form, "subject").ToLowerInvariant();
        if (told.Length == 0)
            return SubjectKind.Firm;
        if (Subjects.TryGetValue(told, out var kind))
            return kind;
        Refuse(problems, "subject", told, string.Join(", ", Subjects.Keys));
        return SubjectKind.Firm;
    }

    private static int Whole(Form form, string name, int usual, int most, List<Problem> problems)
    {
        var told = Cell(form, name);
        if (told.Length == 0)
            return usual;
        if (int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        Refuse(problems, name, told, $"1 … {most.ToString(CultureInfo.InvariantCulture)}");
        return usual;
    }

    private static bool Flag(Form form, string name, List<Problem> problems)
    {
        var told = Cell(form, name).ToLowerInvariant();
        if (!Yes.Contains(told, StringComparer.Ordinal) && !No.Contains(told, StringComparer.Ordinal))
            Refuse(problems, name, told, "yes, no");
        return Yes.Contains(told, StringComparer.Ordinal);
    }

    private static void Refuse(List<Problem> problems, string name, string found, string expected) =>
        problems.Add(InstrumentProblems.SettingUnreadable.At(new("settings", 2, name), ("setting", name), ("found", found), ("expected", expected)));
}
