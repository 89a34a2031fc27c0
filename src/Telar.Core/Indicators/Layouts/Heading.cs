namespace Telar.Core.Indicators.Layouts;

/// The names of the columns and where each stands. A name that is not there stands at -1, and its cells are empty.
public sealed class Heading
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public static Heading Of(Row row) => Of(row.Cells);

    public static Heading Of(IReadOnlyList<string> names)
    {
        var heading = new Heading();
        for (var i = 0; i < names.Count; i++)
            heading.places.TryAdd(names[i].Trim(), i);
        return heading;
    }

    public int this[string name] => places.GetValueOrDefault(name, -1);

    public bool Has(string name) => places.ContainsKey(name);

    /// Where the first of several names for one thing stands, or -1.
    public int FirstOf(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (places.TryGetValue(name, out var place))
                return place;
        }
        return -1;
    }
}
