using System.Text;

namespace Telar.Core.Organisations.TaxIds;

/// What somebody wrote as a tax id, without what people put between its characters.
internal static class WrittenTaxId
{
    // Dots, dashes of every length, bars, blanks, "n.º".
    private const string Between = ".,:;-/\\_'’·°º#()‐‑‒–—―−";

    /// In capitals, without separators. Signs that no number has are kept, so that they can be told.
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Composed(text))
        {
            if (!char.IsWhiteSpace(letter) && !Between.Contains(letter, StringComparison.Ordinal))
                plain.Append(letter);
        }
        return plain.ToString();
    }

    /// In capitals, groups joined by single dashes: what people write between them is often a blank, a bar or a dot.
    public static string Groups(string text)
    {
        var groups = new StringBuilder(text.Length);
        foreach (var letter in Composed(text))
        {
            if (!char.IsWhiteSpace(letter) && !Between.Contains(letter, StringComparison.Ordinal))
                groups.Append(letter);
            else if (groups.Length > 0 && groups[^1] != '-')
                groups.Append('-');
        }
        return groups.ToString().TrimEnd('-');
    }

    // Some keyboards send the tilde of Ñ as a sign of its own; an invisible mark comes along when a number is copied.
    private static string Composed(string text) =>
        text.ToUpperInvariant().Replace("N\u0303", "Ñ", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal).Replace("\ufeff", "", StringComparison.Ordinal);
}
