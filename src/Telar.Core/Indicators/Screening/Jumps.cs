namespace Telar.Core.Indicators.Screening;

/// Figures that leave their neighbours and come back. Changes are measured on a logarithm where every figure is above zero.
internal static class Jumps
{
    /// Between neighbours lies at most one missing period.
    private const int LongestStep = 2;

    /// A change of so many deviations counts when asking who else moved.
    private const double HardMove = 3;

    private const int FewCountries = 4;

    /// A figure comes back when the neighbours differ by less than this part of the wider of both steps.
    private const double Back = 0.5;

    private const double SmallestDeviation = 0.01;

    public static void Screen(JumpTest test, ScreenedData data, FlagMaker maker)
    {
        foreach (var series in data.Series.Where(series => test.Series.Match(series.Key.Code)))
        {
            List<Track> tracks = [.. series.Places.SelectMany(country => series.RunsIn(country).Where(run => run.Length >= test.Points).Select(run => Track.Of(country, run)))];
            var moves = MovesOf(tracks);
            foreach (var track in tracks)
                ScreenTrack(test, series, track, moves, maker);
        }
    }

    private static void ScreenTrack(JumpTest test, ScreenedSeries series, Track track, Dictionary<int, (int All, int Up, int Down)> moves, FlagMaker maker)
    {
        for (var at = 1; at + 1 < track.Points.Length; at++)
        {
            var (before, point, after) = (track.Points[at - 1], track.Points[at], track.Points[at + 1]);
            if (point.Ordinal - before.Ordinal > LongestStep || after.Ordinal - point.Ordinal > LongestStep)
                continue;
            var (there, back) = (track.ChangeTo(at), track.ChangeTo(at + 1));
            var leaves = Math.Min(Math.Abs(there), Math.Abs(back)) > test.Times * track.Deviation && Math.Sign(there) != Math.Sign(back);
            var isWide = IsWide(test, point.Value, before.Value) && IsWide(test, point.Value, after.Value);
            var comesBack = Math.Abs(there + back) < Back * Math.Max(Math.Abs(there), Math.Abs(back));
            if (leaves && isWide && comesBack && !IsShared(moves, point.Moment, there, test.SharedBy))
                maker.Add([series], [], track.Country, [point.Period], [before.Text, point.Text, after.Text], ("value", FlagWords.Figure(point.Value)), ("before", FlagWords.Figure(before.Value)), ("after", FlagWords.Figure(after.Value)));
        }
    }

    private static bool IsWide(JumpTest test, double value, double beside)
    {
        var ratio = Math.Max(value, beside) / Math.Min(value, beside);
        return Math.Abs(value - beside) >= test.LeastChange && (Math.Min(value, beside) <= 0 || ratio >= test.LeastRatio);
    }

    /// How many countries moved hard into each period, and which way.
    private static Dictionary<int, (int All, int Up, int Down)> MovesOf(IEnumerable<Track> tracks)
    {
        var moves = new Dictionary<int, (int All, int Up, int Down)>();
        foreach (var track in tracks)
        {
            for (var at = 1; at < track.Points.Length; at++)
            {
                var (all, up, down) = moves.GetValueOrDefault(track.Points[at].Moment);
                var change = track.ChangeTo(at);
                var isHard = Math.Abs(change) > HardMove * track.Deviation;
                moves[track.Points[at].Moment] = (all + 1, up + (isHard && change > 0 ? 1 : 0), down + (isHard && change < 0 ? 1 : 0));
            }
        }
        return moves;
    }

    private static bool IsShared(Dictionary<int, (int All, int Up, int Down)> moves, int moment, double change, double sharedBy)
    {
        var (all, up, down) = moves[moment];
        return all >= FewCountries && (change > 0 ? up : down) >= sharedBy * all;
    }

    /// One run of figures with its usual change and how far changes lie from it.
    private sealed record Track(string Country, Point[] Points, double[] Levels, bool IsLogarithmic, double Usual, double Deviation)
    {
        /// Beyond the usual change.
        public double ChangeTo(int at) => Levels[at] - Levels[at - 1] - Usual;

        public static Track Of(string country, Point[] points)
        {
            var isLogarithmic = Array.TrueForAll(points, point => point.Value > 0);
            double[] levels = [.. points.Select(point => isLogarithmic ? Math.Log(point.Value) : point.Value)];
            double[] changes = [.. levels.Skip(1).Select((level, at) => level - levels[at])];
            var usual = Medians.Of(changes);
            var smallest = isLogarithmic ? SmallestDeviation : SmallestDeviation * Medians.Of([.. points.Select(point => Math.Abs(point.Value))]);
            var deviation = Math.Max(smallest, Medians.Of([.. changes.Select(change => Math.Abs(change - usual))]));
            return new(country, points, levels, isLogarithmic, usual, deviation);
        }
    }
}
