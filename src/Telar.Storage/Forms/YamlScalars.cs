using System.Globalization;
using System.Text;

namespace Telar.Storage.Forms;

/// Writes a text as YAML so that it reads back as exactly itself: plain where that is safe, otherwise between double quotes.
internal static class YamlScalars
{
    private static readonly string[] Words = ["null", "true", "false", "yes", "no", "on", "off", "~"];

    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || Words.Contains(text, StringComparer.OrdinalIgnoreCase))
            return false;
        // A number stays text: it is what a cell shows.
        if (char.IsAsciiDigit(text[0]) || (text[0] == '.' && text is not ['.', ' ', ..]))
            return false;
        // Anything else than a letter, a digit or a few harmless signs may begin something of YAML's own.
        if (!char.IsLetterOrDigit(text[0]) && text[0] is not ('_' or '(' or '¿' or '¡' or '$' or '/' or '.'))
            return false;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEscaped(text, at) || text[at] is ':' or '#')
                return false;
        }
        return true;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '"' or '\\')
                quoted.Append('\\').Append(letter);
            else if (letter == '\n')
                quoted.Append("\\n");
            else if (IsEscaped(text, at))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                quoted.Append(letter);
        }
        return quoted.Append('"').ToString();
    }

    // What a reader of the file could not see, or what does not stand alone: marks over letters, joiners, halves of pairs.
    private static bool IsEscaped(string text, int at) => char.GetUnicodeCategory(text[at]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
        UnicodeCategory.SpaceSeparator => text[at] != ' ',
        UnicodeCategory.Surrogate => char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]) : at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => text[at].ToString() is var letter && !letter.IsNormalized(NormalizationForm.FormC),
    };
}
