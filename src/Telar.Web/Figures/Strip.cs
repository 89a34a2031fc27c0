namespace Telar.Web.Figures;

/// Where one value lies among the others: a line with a light mark for each place, the median, and the chosen place.
public static class Strip
{
    public static Svg Draw(IReadOnlyList<double> others, double? chosen, double? median, string thread, string title)
    {
        const double Width = 220, Height = 26;
        var svg = new Svg("strip", Width, Height, title);
        var all = chosen is { } value ? [.. others, value] : others;
        svg.Line("strip-axis", 4, Height / 2, Width - 4, Height / 2);
        if (all.Count == 0)
            return svg;
        var (low, high) = (all.Min(), all.Max());
        double X(double value) => 8 + (high > low ? (value - low) / (high - low) : 0.5) * (Width - 16);
        foreach (var other in others)
            svg.Line("strip-other", X(other), 8, X(other), Height - 8);
        if (median is { } middle)
            svg.Line("strip-median", X(middle), 3, X(middle), Height - 3);
        if (chosen is { } own)
            svg.Circle($"strip-own fill-{thread.ToLowerInvariant()}", X(own), Height / 2, 6);
        return svg;
    }
}
