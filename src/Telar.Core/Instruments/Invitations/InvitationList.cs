using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Filling;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Invitations;

/// One line of a list: whom to invite, and what is known of them already.
public sealed record InvitedLine(int Line, string Key, string Country, Language Language, IReadOnlyList<GivenAnswer> Answers);

/// What holds for the lines that say nothing themselves.
public sealed record InvitationDefaults(string? Country, Language Language, IReadOnlySet<string> Countries);

/// Reads the list of an inviter: a column `key`, perhaps `country` and `language`, and columns named as questions. All that is wrong comes at once.
public static class InvitationList
{
    /// A list is kept in one step, and on SQLite nobody else writes meanwhile: so long that those who answer at that moment notice nothing but a pause.
    public const int MostLines = 10_000;

    public const int LongestKey = 200;
    public const int LongestInviter = 120;
    public const string Key = "key";
    public const string Country = "country";
    public const string LanguageColumn = "language";

    private static readonly string[] Own = [Key, Country, LanguageColumn];

    /// What a person reads on an invitation: words without signs that move or hide others.
    public static bool IsInviter(string name) => name.Trim().Length is > 0 and <= LongestInviter && !name.Any(IsHidden);

    /// With the whole list, for inviting.
    public static Outcome<IReadOnlyList<InvitedLine>> Read(FormTable table, CompiledForm form, InvitationDefaults usual)
    {
        var problems = new List<Problem>();
        var columns = ColumnsOf(table, problems);
        foreach (var column in columns.Where(column => !Own.Contains(column.Name, StringComparer.Ordinal)))
            CheckQuestion(column.Name, table, form, problems);
        return Lines(table, problems, (row, key) => new(row.Line, key, CountryOf(row), LanguageOf(row), AnswersOf(row)));

        string CountryOf(FormRow row)
        {
            var told = Cell(columns, row, Country);
            var country = told.Length > 0 ? told.ToUpperInvariant() : usual.Country ?? "";
            if (!usual.Countries.Contains(country))
                problems.Add(InvitationProblems.CountryUnknown.At(At(table, row, Country), ("found", country)));
            return country;
        }

        Language LanguageOf(FormRow row)
        {
            var told = Cell(columns, row, LanguageColumn);
            if (told.Length == 0)
                return usual.Language;
            if (!Languages.TryParse(told.ToLowerInvariant(), out var language))
                problems.Add(InvitationProblems.LanguageUnknown.At(At(table, row, LanguageColumn), ("found", told)));
            return language;
        }

        IReadOnlyList<GivenAnswer> AnswersOf(FormRow row) =>
            [.. columns.Where(column => !Own.Contains(column.Name, StringComparer.Ordinal) && row[column.Place].Trim().Length > 0)
                .Select(column => new GivenAnswer(column.Name, row[column.Place].Trim(), At(table, row, column.Name)))];
    }

    /// Only the keys, for what was invited before: other columns are let be.
    public static Outcome<IReadOnlyList<InvitedLine>> ReadKeys(FormTable table, InvitationDefaults usual)
    {
        var problems = new List<Problem>();
        var columns = ColumnsOf(table, problems);
        return Lines(table, problems, (row, key) =>
        {
            var told = Cell(columns, row, Country).ToUpperInvariant();
            var country = told.Length > 0 ? told : usual.Country ?? "";
            if (!usual.Countries.Contains(country))
                problems.Add(InvitationProblems.CountryUnknown.At(At(table, row, Country), ("found", country)));
            return new(row.Line, key, country, usual.Language, []);
        });
    }

    private static Outcome<IReadOnlyList<InvitedLine>> Lines(FormTable table, List<Problem> problems, Func<FormRow, string, InvitedLine> read)
    {
        var keyAt = table.Columns.Index().FirstOrDefault(column => column.Item.Trim() == Key, (Index: -1, Item: "")).Index;
        var rows = table.Rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (rows.Count == 0)
            problems.Add(InvitationProblems.Empty.At(new(table.Name)));
        if (rows.Count > MostLines)
            problems.Add(InvitationProblems.TooMany.At(new(table.Name), ("limit", Said(MostLines))));
        if (keyAt < 0 || rows.Count == 0 || rows.Count > MostLines)
            return Outcome<IReadOnlyList<InvitedLine>>.Refused(problems);

        var lines = new List<InvitedLine>(rows.Count);
        var seen = new Dictionary<(string Country, string Key), int>();
        foreach (var row in rows)
        {
            if (problems.Count >= PutAnswers.MostProblems)
                break;
            var key = row[keyAt].Trim();
            if (row.Cells.Skip(table.Columns.Count).Any(cell => cell.Length > 0))
                problems.Add(InvitationProblems.MoreCells.At(new(table.Name, row.Line)));
            if (key.Length == 0)
                problems.Add(InvitationProblems.NoKey.At(At(table, row, Key)));
            else if (key.Length > LongestKey || !char.IsLetterOrDigit(key[0]) || key.Any(IsHidden))
                problems.Add(InvitationProblems.KeyUnfit.At(At(table, row, Key), ("limit", Said(LongestKey))));
            var line = read(row, key);
            if (key.Length > 0 && !seen.TryAdd((line.Country, key), row.Line))
                problems.Add(InvitationProblems.KeyTwice.At(At(table, row, Key), ("line", Said(seen[(line.Country, key)]))));
            lines.Add(line);
        }
        return problems.Count > 0 ? Outcome<IReadOnlyList<InvitedLine>>.Refused(problems) : Outcome<IReadOnlyList<InvitedLine>>.Of(lines);
    }

    private static List<(string Name, int Place)> ColumnsOf(FormTable table, List<Problem> problems)
    {
        var columns = table.Columns.Select((name, place) => (Name: name.Trim(), Place: place)).Where(column => column.Name.Length > 0).ToList();
        if (!columns.Exists(column => column.Name == Key))
            problems.Add(InvitationProblems.NoKeyColumn.At(new(table.Name, 1)));
        problems.AddRange(columns.GroupBy(column => column.Name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => InvitationProblems.ColumnTwice.At(new(table.Name, 1, group.Key), ("column", group.Key))));
        return columns;
    }

    private static void CheckQuestion(string name, FormTable table, CompiledForm form, List<Problem> problems)
    {
        var place = new ProblemPlace(table.Name, 1, name);
        var found = PutAnswers.FieldOf(new(name, "", place), form);
        if (found is { Question.Type: QuestionType.Image or QuestionType.File })
            problems.Add(InvitationProblems.FilesComeLater.At(place, ("column", name)));
        else if (found is null || !FilledForm.TakesPresets(found))
            problems.Add(InvitationProblems.ColumnUnknown.At(place, ("column", name), ("meant", PutAnswers.NearestTo(name, form.Fields.Where(FilledForm.TakesPresets)))));
    }

    private static string Cell(List<(string Name, int Place)> columns, FormRow row, string name) =>
        columns.Find(column => column.Name == name) is { Name: not null } found ? row[found.Place].Trim() : "";

    private static ProblemPlace At(FormTable table, FormRow row, string column) => new(table.Name, row.Line, column);

    // Signs that a terminal, a table or a page would not show as they are.
    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
