using System.Globalization;

namespace Telar.Web.Figures;

/// One row of a range plot: where a place stands in the published index and between which ranks it may stand.
/// Words says the range for the reader: "9 a 14"; Beside is a second figure, where the plot compares with another one.
public sealed record RankRow(string Name, string Address, double Rank, double Low, double High, string Words, bool IsChosen = false, string Thread = "", string Beside = "");

/// A rank is a range: a bar from the best to the worst plausible rank, a dot at the published one, the first rank at the left.
/// A table whose middle column is the picture: it reads at any width and is its own table.
public sealed record RangePlot(IReadOnlyList<RankRow> Rows, int LastRank, string Caption, string NameHead, string RangeHead, string BesideHead = "")
{
    private static readonly int[] TickRanks = [1, 5, 10, 15, 20];

    public IEnumerable<AxisLabel> Axis => Ticks.Select(tick => new AxisLabel(X(tick), tick.ToString(CultureInfo.InvariantCulture)));

    private IEnumerable<int> Ticks => TickRanks.Where(tick => tick <= LastRank);

    public Svg Draw(RankRow row)
    {
        var svg = new Svg("range-picture", 100, 16, "", isStretched: true);
        foreach (var tick in Ticks)
            svg.Line("range-tick", X(tick), 0, X(tick), 16);
        svg.Line($"range-bar {row.Thread}".TrimEnd(), X(row.Low), 8, X(row.High), 8);
        // A line without length and with round ends is a dot that stays round however wide the picture is.
        svg.Line("range-dot", X(row.Rank), 8, X(row.Rank), 8);
        return svg;
    }

    private double X(double rank) => 3 + ((rank - 1) / Math.Max(1, LastRank - 1) * 94);
}
