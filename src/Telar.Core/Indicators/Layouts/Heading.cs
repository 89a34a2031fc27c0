namespace Telar.Core.Indicators.Layouts;

/// The names of the columns and where each stands. A name that is not there stands at -1, and its cells are empty.
public sealed class Heading
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public static Heading Of(Row row)
    {
        var heading = new Heading();
        for (var i = 0; i < row.Cells.Count; i++)
            heading.places.TryAdd(row.Cells[i].Trim(), i);
        return heading;
    }

    public int this[string name] => places.GetValueOrDefault(name, -1);

    public bool Has(string name) => places.ContainsKey(name);
}
