using System.Buffers;
using Telar.Core.Shared;

namespace Telar.Core.Search;

/// One form for the singular and the plural of a word, however well its accents were typed: "informacoes", "informações"
/// and "informação" are one. The stemmers alone part "empréstimo" from "empréstimos" and know "ção" only with its accents.
internal static class PlainForm
{
    /// An ending that shows a plural, what the singular has in its place, and the letters that may stand before it (any where empty).
    private sealed record Ending(string Plural, string Singular, string After = "");

    private const int FewestLettersBefore = 2;
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";

    private static readonly SearchValues<char> EnglishVowels = SearchValues.Create("aeiouy");

    // The e goes with the s, and alone: nothing tells "clase" from "red" in "clases" and "redes".
    private static readonly Ending[] SpanishPlurals = [new("es", "", Consonants), new("s", "", "aeobcdfgklmnprt"), new("e", "", Consonants)];

    private static readonly Ending[] PortuguesePlurals =
    [
        new("oes", "ao"), new("ais", "al"), new("eis", "el"), new("ns", "m", "aeiou"), new("es", "", "rzs"), new("s", "", "aeobcdfgklmprt"),
    ];

    private static readonly (string Plain, string Accented)[] SpanishAccents = [("logia", "logía")];

    // Only endings that can be read in one way.
    private static readonly (string Plain, string Accented)[] PortugueseAccents =
    [
        ("cao", "ção"), ("sao", "são"), ("encia", "ência"), ("ancia", "ância"), ("avel", "ável"), ("ivel", "ível"),
    ];

    /// Takes a folded word; what it returns is made for a stemmer, not for reading.
    public static string Of(Language language, string folded) => language switch
    {
        Language.Es => Accented(SpanishAccents, Singular(SpanishPlurals, folded)),
        Language.Pt => Accented(PortugueseAccents, Singular(PortuguesePlurals, folded)),
        Language.En => SingularOfLetters(folded),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };

    private static string Singular(Ending[] endings, string folded)
    {
        foreach (var ending in endings)
        {
            var kept = folded.Length - ending.Plural.Length;
            if (kept < FewestLettersBefore || !folded.EndsWith(ending.Plural, StringComparison.Ordinal))
                continue;
            if (ending.After.Length == 0 || ending.After.Contains(folded[kept - 1], StringComparison.Ordinal))
                return string.Concat(folded.AsSpan(0, kept), ending.Singular);
        }
        return folded;
    }

    /// The English stemmer takes care of plurals, but for those of letters: SMEs, NGOs.
    private static string SingularOfLetters(string folded)
    {
        var isPluralOfLetters = folded.Length >= FewestLettersBefore + 1
            && folded.EndsWith('s') && !folded.EndsWith("ss", StringComparison.Ordinal)
            && folded.AsSpan(0, folded.Length - 2).IndexOfAny(EnglishVowels) < 0;
        return isPluralOfLetters ? folded[..^1] : folded;
    }

    private static string Accented((string Plain, string Accented)[] endings, string folded)
    {
        foreach (var (plain, accented) in endings)
        {
            if (folded.EndsWith(plain, StringComparison.Ordinal))
                return string.Concat(folded.AsSpan(0, folded.Length - plain.Length), accented);
        }
        return folded;
    }
}
