using System.Text.RegularExpressions;

namespace Telar.Core.Catalogue;

/// The words of a text that a spelling dictionary can judge: two letters or more, without addresses, codes and holes.
public static class SpellingWords
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // Addresses and mail; holes; tags; `code`; link targets; anything with a digit in it (4T, 2º, COVID-19).
    private static readonly Regex NotWords = new(
        @"https?://\S+|www\.\S+|\S+@\S+|\{[^}]*\}|<[^>]*>|`[^`]*`|\]\([^)]*\)|[^\s\[\](){}<>]+\.(?:org|com|gob|gov|net|int|edu|es|pt)\b\S*|[\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*",
        RegexOptions.CultureInvariant,
        Longest);

    private static readonly Regex Word = new(@"\p{L}(?:[\p{L}\p{M}’']*\p{L})?", RegexOptions.CultureInvariant, Longest);

    public static IEnumerable<string> Of(string text) =>
        Word.Matches(NotWords.Replace(text, " "))
            .Select(match => Owner(match.Value.Replace('’', '\'')))
            .Where(word => word.Length > 1);

    /// Whose: `SEGIB's` is judged as SEGIB.
    private static string Owner(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
}
