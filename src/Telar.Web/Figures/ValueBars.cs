namespace Telar.Web.Figures;

/// One place with its latest value, already in words, and its year.
public sealed record ValueBar(string Place, string Name, string Address, double Value, string Words, string Year, bool IsChosen = false);

/// Places from the highest value to the lowest; bars start at zero, a line marks the median.
public static class ValueBars
{
    public static Svg Draw(IReadOnlyList<ValueBar> bars, double? median, string medianWords, string title)
    {
        const double NameWidth = 150, Row = 24, Plot = 380, Right = 110, Top = 24;
        var svg = new Svg("value-bars", NameWidth + Plot + Right, Top + bars.Count * Row + 4, title);
        var low = Math.Min(0, bars.Min(bar => bar.Value));
        var high = Math.Max(0, bars.Max(bar => bar.Value));
        double X(double value) => NameWidth + 8 + (high > low ? (value - low) / (high - low) : 0) * Plot;
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            var middle = Top + i * Row + Row / 2;
            svg.OpenLink(bar.IsChosen ? "bar-row is-chosen" : "bar-row", bar.Address, $"{bar.Name}: {bar.Words} ({bar.Year})");
            svg.Rect("range-hit", 0, middle - Row / 2, NameWidth + Plot + Right, Row);
            svg.Text("range-name", NameWidth - 2, middle + 4.5, bar.Name, "end");
            svg.Rect("bar", Math.Min(X(0), X(bar.Value)), middle - 6, Math.Max(1.5, Math.Abs(X(bar.Value) - X(0))), 12, 2);
            svg.Text("bar-value", Math.Max(X(bar.Value), X(0)) + 6, middle + 4.5, bar.Words);
            svg.Text("bar-year", NameWidth + Plot + Right, middle + 4.5, bar.Year, "end");
            svg.CloseLink();
        }
        if (median is { } value)
            svg.Line("strip-median", X(value), Top - 6, X(value), Top + bars.Count * Row).Text("axis", X(value), Top - 10, medianWords, "middle");
        return svg;
    }
}
