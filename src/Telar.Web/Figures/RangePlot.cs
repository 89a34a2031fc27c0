namespace Telar.Web.Figures;

/// One row of a range plot: where a place stands in the published index and between which ranks it may stand.
public sealed record RankRange(string Place, string Name, string Address, double Rank, double Low, double High, string Reading, bool IsChosen = false);

/// A rank is a range: a bar from the best to the worst plausible rank, a dot at the published one. First rank at the left.
public static class RangePlot
{
    public static Svg Draw(IReadOnlyList<RankRange> rows, int lastRank, string title, string axisFirst, string axisLast)
    {
        const double NameWidth = 150, Row = 26, Top = 26, Plot = 420;
        var svg = new Svg("range-plot", NameWidth + Plot + 20, Top + rows.Count * Row + 6, title);
        double X(double rank) => NameWidth + 10 + (rank - 1) / Math.Max(1, lastRank - 1) * (Plot - 10);
        svg.Text("axis", X(1), 12, axisFirst, "middle").Text("axis", X(lastRank), 12, axisLast, "end");
        foreach (var tick in (ReadOnlySpan<int>)[1, 5, 10, 15, 20])
        {
            if (tick <= lastRank)
                svg.Line("grid", X(tick), Top - 6, X(tick), Top + rows.Count * Row);
        }
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var middle = Top + i * Row + Row / 2;
            svg.OpenLink(row.IsChosen ? "range-row is-chosen" : "range-row", row.Address, row.Reading);
            svg.Rect("range-hit", 0, middle - Row / 2, NameWidth + Plot + 20, Row);
            svg.Text("range-name", NameWidth - 4, middle + 4.5, row.Name, "end");
            svg.Rect("range-bar", X(row.Low) - 5, middle - 5, X(row.High) - X(row.Low) + 10, 10, 5);
            svg.Circle("range-dot", X(row.Rank), middle, 5);
            svg.CloseLink();
        }
        return svg;
    }
}
