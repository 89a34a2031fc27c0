using System.Globalization;
using System.Text;

namespace Telar.Core.Forms.Expressions;

/// Functions that make texts.
internal static class TextFunctions
{
    private const int LongestToken = 1_000;
    private const string Whitespace = " \t\r\n";

    public static IReadOnlyList<Function> All { get; } =
    [
        new("string(* arg?)", 0, 1, a => Of(a.TextOrFocus())),
        new("concat(string|node-set arg*)", 0, Function.AnyNumber, a => Joined("", a, from: 0)),
        new("join(string separator, string|node-set arg*)", 1, Function.AnyNumber, a => Joined(a.Text(0), a, from: 1)),
        new("substr(string value, number start, number end?)", 2, 3, Substr),
        new("substring(string value, number start, number length?)", 2, 3, Substring),
        new("substring-before(string, string)", 2, 2, a => Of(a.Text(0) is var text && text.IndexOf(a.Text(1), StringComparison.Ordinal) is >= 0 and var at ? text[..at] : "")),
        new("substring-after(string, string)", 2, 2, a => Of(a.Text(0) is var text && a.Text(1) is var part && text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? text[(at + part.Length)..] : "")),
        new("translate(string, string, string)", 3, 3, a => Of(Translate(a.Text(0), a.Text(1), a.Text(2)))),
        new("string-length(string arg?)", 0, 1, a => ExpressionValue.Of((double)a.TextOrFocus().Length)),
        new("normalize-space(string arg?)", 0, 1, a => Of(string.Join(' ', a.TextOrFocus().Split(Whitespace.ToCharArray(), StringSplitOptions.RemoveEmptyEntries)))),
        new("contains(string haystack, string needle)", 2, 2, a => ExpressionValue.Of(a.Text(0).Contains(a.Text(1), StringComparison.Ordinal))),
        new("starts-with(string haystack, string needle)", 2, 2, a => ExpressionValue.Of(a.Text(0).StartsWith(a.Text(1), StringComparison.Ordinal))),
        new("ends-with(string haystack, string needle)", 2, 2, a => ExpressionValue.Of(a.Text(0).EndsWith(a.Text(1), StringComparison.Ordinal))),
        new("uuid(number?)", 0, 1, a => Of(a.Count == 0 ? Uuid(a.Evaluation) : Token(a.Evaluation, a.Number(0)))),
        new("digest(string src, string algorithm, string encoding?)", 2, 3, Digests.Run, check: Digests.Check),
        new("base64-decode(string input)", 1, 1, a => Of(Decoded(a.Text(0)))),
    ];

    private static ExpressionValue Of(string text) => ExpressionValue.Of(text);

    private static ExpressionValue Joined(string separator, Arguments arguments, int from)
    {
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var value in arguments.EachFrom(from))
        {
            if (!isFirst)
                text.Append(separator);
            isFirst = false;
            text.Append(value.ToText());
            if (!arguments.Evaluation.Spend(1 + (text.Length / Evaluation.LettersOfOneNode)))
                break;
        }
        return Of(text.ToString());
    }

    // From 0, the end not included; below 0 it counts from the end.
    private static ExpressionValue Substr(Arguments arguments)
    {
        var text = arguments.Text(0);
        var start = Bound(arguments.Number(1), text.Length);
        var end = arguments.Count > 2 ? Bound(arguments.Number(2), text.Length) : text.Length;
        return Of(start < end ? text[start..end] : "");
    }

    private static int Bound(double index, int length)
    {
        if (double.IsNaN(index))
            return 0;
        var whole = Math.Truncate(index);
        return (int)Math.Clamp(whole < 0 ? length + whole : whole, 0, length);
    }

    // From 1, with both numbers rounded before they are added (XPath 1.0, 4.2).
    private static ExpressionValue Substring(Arguments arguments)
    {
        var text = arguments.Text(0);
        var start = NumberFunctions.Round(arguments.Number(1));
        var end = arguments.Count > 2 ? start + NumberFunctions.Round(arguments.Number(2)) : double.PositiveInfinity;
        var found = new StringBuilder();
        for (var at = 1; at <= text.Length; at++)
        {
            if (at >= start && at < end)
                found.Append(text[at - 1]);
        }
        return Of(found.ToString());
    }

    private static string Translate(string text, string from, string to)
    {
        var translated = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var at = from.IndexOf(letter, StringComparison.Ordinal);
            if (at < 0)
                translated.Append(letter);
            else if (at < to.Length)
                translated.Append(to[at]);
        }
        return translated.ToString();
    }

    // Version 4 of RFC 4122, with bits from the seed.
    private static string Uuid(Evaluation evaluation)
    {
        const ulong versionMask = 0xF000, version = 0x4000, variantMask = 0xC000_0000_0000_0000, variant = 0x8000_0000_0000_0000;
        var high = (evaluation.NextBits() & ~versionMask) | version;
        var low = (evaluation.NextBits() & ~variantMask) | variant;
        var digits = string.Create(CultureInfo.InvariantCulture, $"{high:x16}{low:x16}");
        return $"{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
    }

    private static string Token(Evaluation evaluation, double length)
    {
        var letters = double.IsNaN(length) ? 0 : (int)Math.Clamp(length, 0, LongestToken);
        var token = new StringBuilder(letters + 16);
        while (token.Length < letters)
            token.Append(CultureInfo.InvariantCulture, $"{evaluation.NextBits():x16}");
        return token.ToString(0, letters);
    }

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
