namespace Telar.Web.Figures;

/// The score of one place from 0 to 100 and the range it may lie in.
public sealed record ScoreLane(double Score, double Low, double High);

/// Places under each other on one scale from 0 to 100, each in its own lane: where the bars overlap, the difference is not certain.
/// An empty lane is a missing score. Drawn to be stretched; the figures stand beside it.
public static class ScoreLanes
{
    private const double Lane = 8;

    private static readonly double[] Ticks = [0, 50, 100];

    public static IEnumerable<AxisLabel> Axis => Ticks.Select(tick => new AxisLabel(X(tick), Svg.N(tick)));

    public static Svg Draw(IReadOnlyList<ScoreLane?> lanes, string thread)
    {
        var height = Lane * lanes.Count;
        var svg = new Svg("lanes", 100, height, "", isStretched: true);
        foreach (var tick in Ticks)
            svg.Line("range-tick", X(tick), 0, X(tick), height);
        for (var i = 0; i < lanes.Count; i++)
        {
            if (lanes[i] is not { } lane)
                continue;
            var y = (Lane * i) + (Lane / 2);
            svg.Line($"range-bar {thread}", X(lane.Low), y, X(lane.High), y).Line("range-dot", X(lane.Score), y, X(lane.Score), y);
        }
        return svg;
    }

    private static double X(double score) => 2 + (score * 0.96);
}
