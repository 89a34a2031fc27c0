using System.Globalization;
using System.Text;

namespace Telar.Web.Figures;

/// One point in time. Projected points are drawn apart: a dashed line, never mixed with what was measured.
public sealed record TimePoint(int Year, double Value, bool IsProjected, bool IsBreak);

/// One line: a place, a median. Emphasis "main", "second" … choose the stroke by class; names stand above the end of the line.
public sealed record TimeLine(string Name, string Emphasis, IReadOnlyList<TimePoint> Points);

/// Values over years. Axes begin where the data begins unless zero is near; the unit is said above the axis.
public static class LineChart
{
    private const double Width = 560, Height = 300, Left = 46, Right = 14, Top = 42, Bottom = 28;

    public static Svg Draw(IReadOnlyList<TimeLine> lines, string title, string unit, Func<double, string> format)
    {
        var svg = new Svg("line-chart", Width, Height, title);
        var points = lines.SelectMany(line => line.Points).ToList();
        if (points.Count == 0)
            return svg;
        var scale = Scale.Of(points.Min(point => point.Value), points.Max(point => point.Value));
        var (first, last) = (points.Min(point => point.Year), points.Max(point => point.Year));
        double X(int year) => Left + (last == first ? 0.5 : (year - first) / (double)(last - first)) * (Width - Left - Right);
        double Y(double value) => Height - Bottom - (value - scale.Low) / (scale.High - scale.Low) * (Height - Top - Bottom);

        svg.Text("axis", 0, 14, unit);
        foreach (var tick in scale.Ticks)
            svg.Line("grid", Left, Y(tick), Width - Right, Y(tick)).Text("axis", Left - 8, Y(tick) + 4, format(tick), "end");
        foreach (var year in Years(first, last))
            svg.Text("axis", X(year), Height - 8, year.ToString(CultureInfo.InvariantCulture), "middle");
        foreach (var line in lines)
            Draw(svg, line, X, Y);
        foreach (var (line, y) in Apart(lines, Y))
            svg.Text($"line-name {line.Emphasis}", X(line.Points[^1].Year), y - 8, line.Name, "end");
        return svg;
    }

    private static void Draw(Svg svg, TimeLine line, Func<int, double> x, Func<double, double> y)
    {
        foreach (var isProjected in (ReadOnlySpan<bool>)[false, true])
        {
            var path = new StringBuilder();
            TimePoint? before = null;
            foreach (var point in line.Points)
            {
                var belongs = point.IsProjected == isProjected;
                // A projection starts from the last measured point, so that the eye can follow.
                var joins = before is not null && IsNear(before, point) && belongs;
                if (joins && path.Length == 0)
                    path.Append(CultureInfo.InvariantCulture, $"M{Svg.N(x(before!.Year))} {Svg.N(y(before.Value))}");
                if (belongs)
                    path.Append(joins ? 'L' : 'M').Append(CultureInfo.InvariantCulture, $"{Svg.N(x(point.Year))} {Svg.N(y(point.Value))}");
                before = point;
            }
            if (path.Length > 0)
                svg.Path($"line {line.Emphasis}{(isProjected ? " is-projected" : "")}", path.ToString());
        }
        for (var i = 0; i < line.Points.Count; i++)
        {
            var point = line.Points[i];
            // Lines in the background show a point only where no line leads to or from it.
            var isLone = !Joins(line.Points, i) && !Joins(line.Points, i + 1);
            if (isLone || (line.Emphasis != "other" && line.Points.Count <= 30))
                svg.Circle($"point {line.Emphasis}{(point.IsProjected ? " is-projected" : "")}", x(point.Year), y(point.Value), 2.6);
        }
    }

    private static bool Joins(IReadOnlyList<TimePoint> points, int index) =>
        index > 0 && index < points.Count && IsNear(points[index - 1], points[index]);

    private static bool IsNear(TimePoint before, TimePoint point) => !point.IsBreak && point.Year - before.Year <= 5;

    private static IEnumerable<int> Years(int first, int last)
    {
        var step = (last - first) switch { <= 8 => 1, <= 16 => 2, <= 40 => 5, _ => 10 };
        for (var year = first + (step - first % step) % step; year <= last; year += step)
            yield return year;
    }

    // Names at the end of lines keep 15 units apart, in the order of their values.
    private static List<(TimeLine Line, double Y)> Apart(IEnumerable<TimeLine> lines, Func<double, double> y)
    {
        var placed = lines.Where(line => line.Points.Count > 0 && line.Name.Length > 0).Select(line => (Line: line, Y: y(line.Points[^1].Value))).OrderBy(entry => entry.Y).ToList();
        for (var i = 1; i < placed.Count; i++)
            placed[i] = (placed[i].Line, Math.Max(placed[i].Y, placed[i - 1].Y + 15));
        return placed;
    }
}
