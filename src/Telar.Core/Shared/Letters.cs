using System.Text;

namespace Telar.Core.Shared;

/// What can be seen in letters alone that went through a wrong encoding or a careless editor.
public static class Letters
{
    // UTF-8 read as Latin-1 or Windows-1252: a lead byte as Ã, Â, â or ð, then a continuation byte as a sign.
    // The signs are those that both encodings put on continuation bytes, but for the no-break space, which may follow a real Ã.
    private const string ContinuationSigns = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡¢£¤¥¦§¨©ª«¬­®¯°±²³´µ¶·¸¹º»¼½¾¿";

    /// The problems of one line of a file, at most one of each kind.
    public static IEnumerable<Problem> ProblemsOf(string line, ProblemPlace place)
    {
        if (line.Contains('\t', StringComparison.Ordinal) || line.Contains('\r', StringComparison.Ordinal))
            yield return ReadingProblems.Layout.At(place);
        if (BrokenPart(line) is { } broken)
            yield return ReadingProblems.BrokenLetters.At(place, ("found", broken));
        // Below U+0300 stand no combining marks: such a line is composed, and most lines are such.
        if (line.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') >= 0 && !HasHalfSurrogate(line) && !line.IsNormalized(NormalizationForm.FormC))
            yield return ReadingProblems.NotComposed.At(place);
    }

    /// The first piece that no writer would have typed, or nothing.
    public static string? BrokenPart(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (letter == '\uFFFD' || letter is '\uFEFF' or '\u200B' || IsControl(letter))
                return $"U+{(int)letter:X4}";
            if (letter is 'Ã' or 'Â' or 'ð' && (IsC1(next) || ContinuationSigns.Contains(next, StringComparison.Ordinal)))
                return text[at..(at + 2)];
            if (letter == 'â' && (next == '€' || IsC1(next)))
                return text[at..(at + 2)];
        }
        return HasHalfSurrogate(text) ? "U+D800" : null;
    }

    private static bool IsControl(char letter) => (letter < ' ' && letter is not ('\t' or '\r' or '\n')) || letter == '\u007F' || IsC1(letter);

    private static bool IsC1(char letter) => letter is >= '\u0080' and <= '\u009F';

    private static bool HasHalfSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return true;
            at++;
        }
        return false;
    }
}
