namespace Telar.Core.Forms.Expressions;

/// Functions about points on Earth, taken as a sphere of the radius at the Equator; altitude does not count.
internal static class PlaceFunctions
{
    private const double EarthRadiusMetres = 6_378_100;
    private const double Centimetres = 100;

    public static IReadOnlyList<Function> All { get; } =
    [
        new("area(node-set|geoshape arg)", 1, 1, a => ExpressionValue.Of(Area(PointsOf(a)))),
        new("distance(node-set|geoshape|geotrace arg*)", 1, Function.AnyNumber, a => ExpressionValue.Of(Distance(PointsOf(a)))),
        new("geofence(geopoint point, geoshape area)", 2, 2, a => ExpressionValue.Of(IsInside(ReadPoint(a.Text(0)), ReadPoints(a.Text(1))))),
    ];

    /// Latitude and longitude in degrees, or nothing; altitude and accuracy may follow.
    public static (double Latitude, double Longitude)? ReadPoint(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 4 || !Array.TrueForAll(parts, part => Numbers.IsNumeral(part)))
            return null;
        var (latitude, longitude) = (Numbers.Of(parts[0]), Numbers.Of(parts[1]));
        var isOnEarth = Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (parts.Length < 4 || Numbers.Of(parts[3]) >= 0);
        return isOnEarth ? (latitude, longitude) : null;
    }

    private static List<(double Latitude, double Longitude)>? ReadPoints(string text) => Collect(text.Split(';', StringSplitOptions.RemoveEmptyEntries));

    // Several elements are points; a single one is a point or a whole line of them.
    private static List<(double Latitude, double Longitude)>? PointsOf(Arguments arguments)
    {
        var texts = arguments.EachFrom(0).Select(value => value.ToText()).ToList();
        return texts.Count == 1 ? ReadPoints(texts[0]) : Collect(texts);
    }

    private static List<(double Latitude, double Longitude)>? Collect(IEnumerable<string> texts)
    {
        var points = new List<(double, double)>();
        foreach (var text in texts)
        {
            if (ReadPoint(text) is not { } point)
                return null;
            points.Add(point);
        }
        return points.Count == 0 ? null : points;
    }

    private static double Area(List<(double Latitude, double Longitude)>? points)
    {
        if (points is null)
            return double.NaN;
        var area = 0.0;
        for (var at = 0; points.Count > 2 && at < points.Count; at++)
        {
            var (from, to) = (points[at], points[(at + 1) % points.Count]);
            area += Radians(to.Longitude - from.Longitude) * (2 + Math.Sin(Radians(from.Latitude)) + Math.Sin(Radians(to.Latitude)));
        }
        return ToCentimetres(Math.Abs(area * EarthRadiusMetres * EarthRadiusMetres / 2));
    }

    private static double Distance(List<(double Latitude, double Longitude)>? points)
    {
        if (points is null)
            return double.NaN;
        var distance = 0.0;
        for (var at = 1; at < points.Count; at++)
            distance += Between(points[at - 1], points[at]);
        return ToCentimetres(distance);
    }

    // The formula with half angles, which stays exact for near points where an arc cosine does not.
    private static double Between((double Latitude, double Longitude) from, (double Latitude, double Longitude) to)
    {
        var north = Math.Sin(Radians(to.Latitude - from.Latitude) / 2);
        var east = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var half = (north * north) + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * east * east);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    // A ray to the east crosses the border of an area an odd number of times from inside.
    private static bool IsInside((double Latitude, double Longitude)? point, List<(double Latitude, double Longitude)>? area)
    {
        if (point is not { } here || area is null)
            return false;
        var isInside = false;
        for (int at = 0, before = area.Count - 1; at < area.Count; before = at++)
        {
            var (a, b) = (area[at], area[before]);
            if (a.Latitude > here.Latitude != b.Latitude > here.Latitude
                && here.Longitude < ((b.Longitude - a.Longitude) * (here.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
                isInside = !isInside;
        }
        return isInside;
    }

    private static double ToCentimetres(double metres) => Math.Floor((metres * Centimetres) + 0.5) / Centimetres;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
