using System.Globalization;
using System.Text;

namespace Telar.Core.Search;

/// Text without case, accents and ligatures, so that "Trámite", "tramite" and "TRÁMITE" are one word.
/// The same for every culture: by canonical and compatibility decomposition, not by a language's own order.
public static class Folding
{
    private const int TableEnd = 0x250;

    // Latin letters are looked up, everything else is worked out.
    private static readonly string[] Latin = [.. Enumerable.Range(0, TableEnd).Select(letter => FoldLetter((char)letter))];

    public static string Fold(ReadOnlySpan<char> text)
    {
        if (IsFolded(text))
            return text.ToString();
        var folded = new StringBuilder(text.Length + 4);
        foreach (var letter in text)
            folded.Append(letter < TableEnd ? Latin[letter] : FoldLetter(letter));
        return folded.ToString();
    }

    /// The first letter as the folded text has it; a space where nothing of it is left.
    public static char FirstLetter(ReadOnlySpan<char> word)
    {
        var folded = word[0] < TableEnd ? Latin[word[0]] : FoldLetter(word[0]);
        return folded.Length == 0 ? ' ' : folded[0];
    }

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is not (>= 'a' and <= 'z' or >= '0' and <= '9' or ' '))
                return false;
        }
        return true;
    }

    private static string FoldLetter(char letter)
    {
        // Half of a pair has no decomposition of its own and would be refused.
        if (char.IsSurrogate(letter))
            return letter.ToString();
        // Letters that no decomposition takes apart, as people write them on a plain keyboard.
        var known = char.ToLowerInvariant(letter) switch
        {
            'æ' => "ae",
            'œ' => "oe",
            'ß' or 'ẞ' => "ss",
            'þ' => "th",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ł' => "l",
            'ı' => "i",
            _ => null,
        };
        if (known is not null)
            return known;
        var folded = new StringBuilder(1);
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            // Trap: a few letters decompose into several words; a word stays one.
            if (char.IsLetterOrDigit(part) || (part == letter && !IsMark(part)))
                folded.Append(char.ToLowerInvariant(part));
        }
        return folded.ToString();
    }

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
