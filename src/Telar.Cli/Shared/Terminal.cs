using System.Globalization;

namespace Telar.Cli.Shared;

/// Text for a terminal: names and cells of foreign files may hold signs that move the cursor, change colours or turn the direction of writing.
internal static class Terminal
{
    public static string Plain(string text) =>
        text.Any(IsHarmful) ? string.Concat(text.Select(letter => IsHarmful(letter) ? '\uFFFD' : letter)) : text;

    private static bool IsHarmful(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
