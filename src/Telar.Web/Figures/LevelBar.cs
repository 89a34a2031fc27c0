namespace Telar.Web.Figures;

/// A score from 0 to 100 as a bar, with a line where each level begins. Drawn to be stretched; score and level stand beside it in words.
public static class LevelBar
{
    /// Score null: an empty lane. Cuts: the scores at which levels begin.
    public static Svg Draw(double? score, IReadOnlyList<double> cuts, string thread = "")
    {
        var svg = new Svg("bar-picture", 100, 14, "", isStretched: true);
        svg.Line("range-tick", 0, 7, 100, 7);
        if (score is { } value)
            svg.Rect(thread.Length > 0 ? $"bar fill-{thread}" : "bar", 0, 1, Math.Max(0.6, value), 12);
        foreach (var cut in cuts.Where(cut => cut is > 0 and < 100))
            svg.Line("level-cut", cut, -2, cut, 16);
        return svg;
    }
}
