using Telar.Core.Forms;

namespace Telar.Core.Benchmarks.References;

/// What is needed to know of an instrument here: its items, and the options of each (none where it is answered with a number).
public sealed record InstrumentItems(string Code, IReadOnlyDictionary<string, IReadOnlyList<string>> OptionsByItem)
{
    public static InstrumentItems Of(string code, FormTables tables)
    {
        var options = Rows(tables, "choices", "list_name", "name").ToLookup(row => row.First, row => row.Second, StringComparer.Ordinal);
        var items = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (type, name) in Rows(tables, "survey", "type", "name"))
        {
            if (name.Length > 0)
                items[name] = type.Split(' ') is [_, var list, ..] ? [.. options[list]] : [];
        }
        return new(code, items);
    }

    private static IEnumerable<(string First, string Second)> Rows(FormTables tables, string sheet, string first, string second)
    {
        if (tables.Find(sheet) is not { } table)
            yield break;
        var (one, other) = (PlaceOf(table, first), PlaceOf(table, second));
        foreach (var row in table.Rows)
            yield return (row[one].Trim(), row[other].Trim());
    }

    private static int PlaceOf(FormTable table, string column)
    {
        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (table.Columns[place].Trim() == column)
                return place;
        }
        return -1;
    }
}
