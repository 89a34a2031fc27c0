namespace Telar.Core.Forms.Reading;

/// The words that "or other" adds to a list and after a question, in the languages that we speak; in any other, in English.
internal static class OtherWords
{
    public const string Name = "other";

    private static readonly Dictionary<string, (string Other, string Which)> ByCode = new(StringComparer.Ordinal)
    {
        ["es"] = ("Otro", "¿Cuál?"),
        ["pt"] = ("Outro", "Qual?"),
        ["en"] = ("Other", "Which one?"),
    };

    public static Choice Choice(IReadOnlyList<Choice> list, int line)
    {
        var languages = list.SelectMany(choice => choice.Label.ByLanguage.Keys).Distinct(StringComparer.Ordinal);
        return new(Name, line, new(languages.ToDictionary(language => language, language => Of(language).Other, StringComparer.Ordinal)), FormNode.Nothing);
    }

    public static FormText Which(FormText label) =>
        new(label.ByLanguage.Keys.ToDictionary(language => language, language => Of(language).Which, StringComparer.Ordinal));

    private static (string Other, string Which) Of(string language) =>
        FormLanguages.LanguageOf(language).Code is { Length: >= 2 } code && ByCode.TryGetValue(code[..2], out var words) ? words : ByCode["en"];
}
