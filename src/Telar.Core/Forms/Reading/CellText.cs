using System.Buffers;

namespace Telar.Core.Forms.Reading;

/// What a cell says, without what spreadsheets and word processors add: blanks at both ends, blanks that do not break, curved quotes in expressions.
internal static class CellText
{
    private const char UnbreakableBlank = '\u00A0';

    private static readonly SearchValues<char> Curved = SearchValues.Create("‘’“”");

    public static string Clean(string cell)
    {
        var text = cell.Contains(UnbreakableBlank, StringComparison.Ordinal) ? cell.Replace(UnbreakableBlank, ' ') : cell;
        return text.Trim();
    }

    public static string CleanExpression(string cell)
    {
        var text = Clean(cell);
        return text.AsSpan().ContainsAny(Curved)
            ? text.Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"')
            : text;
    }

    /// One word with single blanks, so that spellings can be compared.
    public static string Squeeze(string text) => string.Join(' ', text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// yes and no as the format writes them; null where it is neither.
    public static bool? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "true()" => true,
        "no" or "false" or "false()" => false,
        _ => null,
    };
}
