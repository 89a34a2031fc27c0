namespace Telar.Web.Figures;

/// One row of the coverage picture: a challenge and how many indicators with a recent figure each country has.
public sealed record CoverageRow(string Code, string Label, string Dimension, string Address, IReadOnlyList<int> Counts);

/// Challenges by countries, with the empty cells visible: a full square for two indicators or more, half for one, a hollow point for none.
public static class CoverageGrid
{
    public static Svg Draw(IReadOnlyList<CoverageRow> rows, IReadOnlyList<string> columns, string title)
    {
        const double LabelWidth = 190, Cell = 25, Row = 24, Top = 34;
        var svg = new Svg("coverage", LabelWidth + columns.Count * Cell, Top + rows.Count * Row, title, hasLinks: true);
        for (var c = 0; c < columns.Count; c++)
            svg.Text("axis", LabelWidth + c * Cell + Cell / 2, 22, columns[c], "middle");
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            var y = Top + r * Row;
            svg.OpenLink("coverage-row", row.Address, row.Label).Text("coverage-label", LabelWidth - 10, y + 16, row.Label, "end").CloseLink();
            for (var c = 0; c < columns.Count; c++)
                Mark(svg, row.Counts[c], row.Dimension.ToLowerInvariant(), LabelWidth + c * Cell + Cell / 2, y + Row / 2);
        }
        return svg;
    }

    private static void Mark(Svg svg, int count, string thread, double x, double y)
    {
        const double Side = 14;
        if (count == 0)
            svg.Circle("knot-missing", x, y, 2.6);
        else if (count == 1)
            svg.Rect($"fill-{thread}", x - Side / 4, y - Side / 2, Side / 2, Side, 2);
        else
            svg.Rect($"fill-{thread}", x - Side / 2, y - Side / 2, Side, Side, 2.5);
    }
}
