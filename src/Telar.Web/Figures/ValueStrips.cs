namespace Telar.Web.Figures;

/// One indicator as a strip: the value of each place that has one, the median, and in words the ends and how many places speak.
public sealed record ValueStrip(string Name, string Unit, string Address, IReadOnlyList<double> Values, double Median, string LowWords, string HighWords, string MedianWords, string CountWords);

/// Several indicators under each other, each on its own scale from its lowest place to its highest: a dot is a place, the
/// upright line is the median. A table whose middle column is the picture.
public static class ValueStrips
{
    public static Svg Draw(ValueStrip strip)
    {
        var svg = new Svg("strip-picture", 100, 16, "", isStretched: true);
        var (low, high) = (strip.Values.Min(), strip.Values.Max());
        double X(double value) => high > low ? 3 + ((value - low) / (high - low) * 94) : 50;
        svg.Line("range-tick", 3, 8, 97, 8);
        foreach (var value in strip.Values)
            svg.Line("strip-dot", X(value), 8, X(value), 8);
        svg.Line("bar-median", X(strip.Median), 0, X(strip.Median), 16);
        return svg;
    }
}
