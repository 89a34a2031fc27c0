using System.Text;
using System.Text.RegularExpressions;

namespace Telar.Core.Forms.Expressions;

/// Patterns of regex(). They run on an engine that never goes back, so that no pattern and no answer can keep it busy;
/// what such an engine cannot run (look-around, references to groups) is refused when the form is checked.
internal static class Patterns
{
    public const int LongestPattern = 1_000;

    public static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(200);

    public static Regex? Read(string text, TimeSpan limit, out bool isWritten)
    {
        isWritten = false;
        if (text.Length > LongestPattern)
            return null;
        try
        {
            // The engine must understand it first, to tell a slip of the hand from something that it does not run.
            _ = new Regex(text, RegexOptions.CultureInvariant, limit);
            isWritten = true;
            return new Regex(AsInBrowsers(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, limit);
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // \d and \w mean the digits and letters of ASCII to the clients of the field, and $ the very end.
    private static string AsInBrowsers(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        var inClass = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '\\' && at + 1 < text.Length)
            {
                at++;
                written.Append((text[at], inClass) switch
                {
                    ('d', false) => "[0-9]",
                    ('d', true) => "0-9",
                    ('D', false) => "[^0-9]",
                    ('w', false) => "[A-Za-z0-9_]",
                    ('w', true) => "A-Za-z0-9_",
                    ('W', false) => "[^A-Za-z0-9_]",
                    var (other, _) => "\\" + other,
                });
                continue;
            }
            if (letter == '[' && !inClass)
                inClass = true;
            else if (letter == ']')
                inClass = false;
            written.Append(letter == '$' && !inClass ? "\\z" : letter.ToString());
        }
        return written.ToString();
    }
}
