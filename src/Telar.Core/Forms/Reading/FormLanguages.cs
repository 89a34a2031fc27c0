using System.Globalization;

namespace Telar.Core.Forms.Reading;

/// The languages of a questionnaire, as its columns name them, and what is not said in all of them.
internal static class FormLanguages
{
    private static readonly string[] Told = ["label", "hint", "guidance_hint", "constraint_message", "required_message"];

    public static IReadOnlyList<FormLanguage> Of(SheetColumns survey, ChoicesReader choices, FormSettings settings, string plainLanguage, FormTables tables, FormDesk desk)
    {
        var names = survey.Languages.Concat(choices.Columns.SelectMany(columns => columns.Languages)).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > FormLimits.MostLanguages)
            desk.Refuse(FormProblems.TooManyLanguages, survey.Table, 1, null, ("limit", FormLimits.MostLanguages.ToString(CultureInfo.InvariantCulture)));
        if (settings.DefaultLanguage is { } told && !names.Contains(told, StringComparer.Ordinal) && tables.Find("settings") is { } sheet)
            desk.Tell(FormRemarks.DefaultLanguageUnknown, sheet, 2, "default_language", ("language", told), ("meant", Nearest.Of(told, names)));
        if (names.Count is > 1 and <= FormLimits.MostLanguages)
        {
            TellMissing(survey, names, desk);
            foreach (var columns in choices.Columns)
                TellMissing(columns, names, desk);
        }
        return names.Count == 0 ? [LanguageOf(plainLanguage)] : [.. names.Select(LanguageOf)];
    }

    /// "Español (es)" is es, "pt-BR" is itself, "Kichwa" has no code.
    internal static FormLanguage LanguageOf(string name)
    {
        var open = name.LastIndexOf('(');
        if (open > 0 && name.EndsWith(')') && IsCode(name.AsSpan(open + 1, name.Length - open - 2)))
            return new(name, name[(open + 1)..^1].ToLowerInvariant());
        return new(name, IsCode(name) ? name.ToLowerInvariant() : null);
    }

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        var first = dash < 0 ? text : text[..dash];
        if (first.Length is < 2 or > 3 || (dash >= 0 && text.Length - dash is < 3 or > 9))
            return false;
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '-')
                return false;
        }
        return true;
    }

    private static void TellMissing(SheetColumns columns, List<string> names, FormDesk desk)
    {
        foreach (var word in Told)
        {
            var texts = columns.Texts(word);
            if (texts.Count == 0)
                continue;
            foreach (var language in names)
                TellMissing(columns, word, texts, language, desk);
        }
    }

    private static void TellMissing(SheetColumns columns, string word, IReadOnlyList<(int Column, string Language)> texts, string language, FormDesk desk)
    {
        var own = texts.FirstOrDefault(text => text.Language == language, (Column: -1, Language: language)).Column;
        var (count, first) = (0, 0);
        foreach (var row in columns.Table.Rows)
        {
            if (!string.IsNullOrWhiteSpace(row[own]) || texts.All(text => string.IsNullOrWhiteSpace(row[text.Column])))
                continue;
            if (count++ == 0)
                first = row.Line;
        }
        if (count > 0)
            desk.Tell(FormRemarks.TranslationMissing, columns.Table, first, $"{word}::{language}", ("language", language), ("column", word), ("count", count.ToString(CultureInfo.InvariantCulture)), ("line", first.ToString(CultureInfo.InvariantCulture)));
    }
}
