namespace Telar.Core.Shared;

/// The three languages of everything that Telar says. Spanish is the source.
public enum Language
{
    Es,
    Pt,
    En,
}

public static class Languages
{
    public static readonly IReadOnlyList<Language> All = [Language.Es, Language.Pt, Language.En];

    /// The code of ISO 639-1, as in addresses and `lang` attributes.
    public static string Code(this Language language) => language switch
    {
        Language.Es => "es",
        Language.Pt => "pt",
        Language.En => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };

    public static bool TryParse(string? code, out Language language)
    {
        foreach (var candidate in All)
        {
            if (candidate.Code() == code)
            {
                language = candidate;
                return true;
            }
        }
        language = Language.Es;
        return false;
    }
}
