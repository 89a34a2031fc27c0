using System.Globalization;
using System.Text;

namespace Telar.Storage.Forms;

/// How a workbook writes letters that XML has no place for: _x000D_ is a carriage return, _x005F_ the underscore before such a sign.
internal static class CellEscapes
{
    private const int Length = 7;

    public static string Decode(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var decoded = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0)
        {
            if (CodeAt(text, at) is { } letter)
            {
                decoded.Append(text, from, at - from).Append(letter);
                from = at + Length;
            }
            at = text.IndexOf("_x", Math.Max(at + 1, from), StringComparison.Ordinal);
        }
        return decoded.Append(text, from, text.Length - from).ToString();
    }

    public static string Encode(string text)
    {
        StringBuilder? encoded = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (!NeedsEscape(text, at))
            {
                encoded?.Append(text[at]);
                continue;
            }
            encoded ??= new StringBuilder(text, 0, at, text.Length + Length);
            encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
        }
        return encoded?.ToString() ?? text;
    }

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\t' or '\n' => false,
        < ' ' or '\uFFFE' or '\uFFFF' => true,
        '_' => CodeAt(text, at) is not null,
        var letter when char.IsHighSurrogate(letter) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        var letter when char.IsLowSurrogate(letter) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };

    private static char? CodeAt(string text, int at) =>
        at + Length <= text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
