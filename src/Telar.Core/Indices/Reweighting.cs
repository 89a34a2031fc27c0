using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// The published index with somebody's own weights. Never the published index: whoever shows it says so.
public static class Reweighting
{
    /// Enough for a range while a slider moves.
    public const int Replicas = 1_000;

    /// Weights by code, for any node or indicator; who is not named keeps the published weight. Zero takes a node out.
    public static Outcome<ReplicaEngine> With(ReplicaEngine published, IReadOnlyDictionary<string, double> own)
    {
        var tree = published.Tree;
        var problems = Judge(tree, own);
        if (problems.Count > 0)
            return Outcome<ReplicaEngine>.Refused(problems);
        var release = published.Release.With(tree.Reweighed(own));
        return Outcome<ReplicaEngine>.Of(published.Around(release, Replicas));
    }

    /// The ranges of the first `nodes` nodes, the root first, over a thousand replicas.
    public static Uncertainty Ranges(ReplicaEngine own, int nodes)
    {
        var tally = new ReplicaTally(own, 0, own.Plan.Replicas, nodes);
        own.Run(tally);
        return Uncertainty.Of(own, [tally], nodes);
    }

    private static List<Problem> Judge(IndexTree tree, IReadOnlyDictionary<string, double> own)
    {
        var problems = new List<Problem>();
        var known = tree.Levels.SkipLast(1).SelectMany(level => level.Codes).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, weight) in own)
        {
            if (!known.Contains(code))
                problems.Add(ReweightingProblems.NodeUnknown.At(ProblemPlace.Nowhere, ("node", code)));
            if (!(weight >= 0 && weight <= LargestWeight))
                problems.Add(ReweightingProblems.WeightOutside.At(ProblemPlace.Nowhere, ("node", code), ("weight", weight.ToString(CultureInfo.InvariantCulture)), ("most", LargestWeight.ToString(CultureInfo.InvariantCulture))));
        }
        if (problems.Count == 0 && IsAllZero(tree, own))
            problems.Add(ReweightingProblems.NothingWeighs.At(ProblemPlace.Nowhere));
        return problems;
    }

    public const double LargestWeight = 1_000;

    /// Somewhere the index needs a path of weights above zero from the root to an indicator.
    private static bool IsAllZero(IndexTree tree, IReadOnlyDictionary<string, double> own)
    {
        var reweighed = tree.Reweighed(own);
        bool[] weighs = [.. reweighed.Levels[0].Weights.Select(weight => weight > 0)];
        for (var number = 1; number < reweighed.Levels.Count; number++)
        {
            var level = reweighed.Levels[number];
            var below = weighs;
            var isRoot = number == reweighed.Levels.Count - 1;
            weighs = [.. level.Codes.Select((_, node) => (isRoot || level.Weights[node] > 0) && below.AsSpan(level.FirstChild[node]..level.FirstChild[node + 1]).Contains(true))];
        }
        return !weighs[0];
    }
}
