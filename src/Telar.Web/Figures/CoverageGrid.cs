namespace Telar.Web.Figures;

/// One row of the coverage picture: a challenge and how many indicators with a recent figure each country has.
public sealed record CoverageRow(string Code, string Label, string Dimension, string Address, IReadOnlyList<int> Counts)
{
    public int Present => Counts.Count(count => count > 0);
}

/// Challenges by countries, with the empty cells visible: a full square for two indicators or more, half for one, a hollow
/// point for none. Each row is drawn on its own, so that its name and its sum stay letters of the page at any width.
public static class CoverageGrid
{
    private const double Cell = 24, Side = 15, HeadHeight = 82, Slant = -52;

    /// The names of the countries, slanted above their columns.
    public static Svg DrawHead(IReadOnlyList<string> names)
    {
        var svg = new Svg("coverage-head", names.Count * Cell, HeadHeight, "");
        for (var c = 0; c < names.Count; c++)
            svg.SlantedText("axis", (c * Cell) + (Cell / 2) + 2, HeadHeight - 4, Slant, names[c]);
        return svg;
    }

    public static Svg DrawRow(CoverageRow row)
    {
        var svg = new Svg("coverage-picture", row.Counts.Count * Cell, Cell, "");
        for (var c = 0; c < row.Counts.Count; c++)
            Mark(svg, row.Counts[c], row.Dimension.ToLowerInvariant(), (c * Cell) + (Cell / 2));
        return svg;
    }

    private static void Mark(Svg svg, int count, string thread, double x)
    {
        const double Top = (Cell - Side) / 2;
        if (count == 0)
            svg.Circle("knot-missing", x, Cell / 2, 3.2);
        else if (count == 1)
            svg.Rect($"fill-{thread}", x - (Side / 4), Top, Side / 2, Side, 2);
        else
            svg.Rect($"fill-{thread}", x - (Side / 2), Top, Side, Side, 2.5);
    }
}
