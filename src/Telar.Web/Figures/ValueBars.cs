namespace Telar.Web.Figures;

/// One place with its latest value, already in words, and its year.
public sealed record ValueBar(string Place, string Name, string Address, double Value, string Words, string Year, bool IsChosen = false)
{
    /// A word about the figure and where it is explained; null: nothing.
    public (string Words, string Address)? Mark { get; init; }
}

/// The median of the bars, with the words that stand above its line.
public sealed record MedianMark(double Value, string Words);

/// Places from the highest value to the lowest, as a table whose middle column is the picture: it reads at any width.
/// Bars start at zero; a thin line in every row marks the median.
public sealed record ValueBars(IReadOnlyList<ValueBar> Bars, MedianMark? Median, string Caption, string NameHead, string ValueHead, string YearHead)
{
    public IEnumerable<AxisLabel> Axis => Median is { } median ? [new(X(median.Value), median.Words)] : [];

    private double Low => Math.Min(0, Bars.Min(bar => bar.Value));

    private double High => Math.Max(0, Bars.Max(bar => bar.Value));

    public Svg Draw(ValueBar bar)
    {
        var svg = new Svg("bar-picture", 100, 14, "", isStretched: true);
        var (from, to) = (X(Math.Min(0, bar.Value)), X(Math.Max(0, bar.Value)));
        svg.Rect("bar", from, 1, Math.Max(0.6, to - from), 12);
        if (Median is { } median)
            svg.Line("bar-median", X(median.Value), -10, X(median.Value), 24);
        return svg;
    }

    private double X(double value) => High > Low ? (value - Low) / (High - Low) * 100 : 0;
}
