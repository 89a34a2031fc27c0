using System.Globalization;

namespace Telar.Core.Indices.Releases;

/// One place where two computations of a release disagree in ten significant digits. Country and node are null where the whole is meant.
public sealed record ReleaseDifference(string What, string? Country, string? Node, string Stored, string Replayed)
{
    /// Everything that a page could show: hash, scores, ranks, coverage, ranges, places on the common scale, sensitivity.
    public static IReadOnlyList<ReleaseDifference> Between(Release stored, Release replayed)
    {
        var found = new List<ReleaseDifference>();
        Compare("hash", null, null, stored.Header.Hash, replayed.Header.Hash);
        CompareSets("scores", Keyed(stored.Scores), Keyed(replayed.Scores));
        CompareSets("inputs", Keyed(stored.Inputs), Keyed(replayed.Inputs));
        CompareSets("sensitivity", Keyed(stored.Sensitivity), Keyed(replayed.Sensitivity));
        return found;

        void CompareSets(string whole, Dictionary<(string? Country, string? Node, string What), string> left, Dictionary<(string? Country, string? Node, string What), string> right)
        {
            Compare($"number of {whole}", null, null, Text(left.Count), Text(right.Count));
            foreach (var (key, value) in left)
                Compare(key.What, key.Country, key.Node, value, right.GetValueOrDefault(key, ""));
        }

        void Compare(string what, string? country, string? node, string left, string right)
        {
            if (left != right)
                found.Add(new(what, country, node, left, right));
        }
    }

    private static Dictionary<(string? Country, string? Node, string What), string> Keyed(IReadOnlyList<ReleaseScore> scores)
    {
        var keyed = new Dictionary<(string? Country, string? Node, string What), string>();
        foreach (var score in scores)
        {
            void Put(string what, double? value) => keyed.Add((score.Country, score.Node, what), Text(value));
            Put("score", score.Score);
            Put("rank", score.Rank);
            Put("coverage", score.Coverage);
            Put("rank p05", score.RankRange?.Low);
            Put("rank p50", score.RankRange?.Median);
            Put("rank p95", score.RankRange?.High);
            Put("rank mean", score.RankRange?.Mean);
            Put("rank n", score.RankRange?.Count);
            Put("score p05", score.ScoreRange?.Low);
            Put("score p50", score.ScoreRange?.Median);
            Put("score p95", score.ScoreRange?.High);
            Put("score mean", score.ScoreRange?.Mean);
            Put("score n", score.ScoreRange?.Count);
        }
        return keyed;
    }

    private static Dictionary<(string? Country, string? Node, string What), string> Keyed(IReadOnlyList<ReleaseInput> inputs) =>
        inputs.ToDictionary(
            input => ((string?)input.Country, (string?)input.Indicator, input.Use == InputUse.Window ? "place on the common scale" : "older value"),
            input => Text(input.Normalised ?? input.Value));

    private static Dictionary<(string? Country, string? Node, string What), string> Keyed(IReadOnlyList<SensitivityFinding> findings)
    {
        var keyed = new Dictionary<(string? Country, string? Node, string What), string>();
        foreach (var finding in findings)
        {
            void Put(string what, double? value) => keyed.Add((null, null, $"{finding.Output} by {finding.Factor}, {what}"), Text(value));
            Put("first", finding.First);
            Put("first low", finding.FirstLow);
            Put("first high", finding.FirstHigh);
            Put("total", finding.Total);
            Put("total low", finding.TotalLow);
            Put("total high", finding.TotalHigh);
        }
        return keyed;
    }

    private static string Text(double? value) => value is { } number ? SignificantDigits.Write(number) : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
