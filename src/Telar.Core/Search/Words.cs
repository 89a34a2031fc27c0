using System.Globalization;
using System.Text;

namespace Telar.Core.Search;

/// The words of a text, each as a place in it: runs of letters and digits. The 's of English is left off,
/// any other apostrophe or hyphen parts two words.
public ref struct Words(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int next;

    public (int Start, int Length) Current { get; private set; }

    public static Words Of(ReadOnlySpan<char> text) => new(text);

    public readonly Words GetEnumerator() => this;

    public bool MoveNext()
    {
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
            next++;
        if (next == text.Length)
            return false;
        var start = next;
        while (next < text.Length && (char.IsLetterOrDigit(text[next]) || IsMark(text[next])))
            next++;
        Current = (start, next - start);
        SkipPossessive();
        return true;
    }

    /// As the stemmers take it: lower case, composed.
    public static string Lower(ReadOnlySpan<char> word)
    {
        var lower = string.Create(word.Length, word, static (room, letters) => letters.ToLowerInvariant(room));
        // A word has no surrogates, so that it can always be composed.
        return lower.IsNormalized(NormalizationForm.FormC) ? lower : lower.Normalize(NormalizationForm.FormC);
    }

    private void SkipPossessive()
    {
        var isPossessive = next + 1 < text.Length
            && text[next] is '\'' or '’'
            && text[next + 1] is 's' or 'S'
            && (next + 2 == text.Length || !char.IsLetterOrDigit(text[next + 2]));
        if (isPossessive)
            next += 2;
    }

    // Combining accents of text that was not composed.
    private static bool IsMark(char letter) =>
        letter >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
