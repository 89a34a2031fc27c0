using MathNet.Numerics.LinearAlgebra;
using Telar.Core.Benchmarks;

namespace Telar.Tests.Core.Benchmarks;

/// A reader who means to find somebody out: has every cell of every edition and a computer. Written apart from the audit, by other means.
internal static class Attack
{
    /// Groups of one to four subjects whose sum follows from what was published, as sentences. Empty: nobody is found out.
    public static IReadOnlyList<string> Findings(IReadOnlyList<Peer> peers, IReadOnlyList<PublishedCell> published)
    {
        var rows = published.Select(cell => peers.Select(peer => peer.IsIn(cell.AsOf) && peer.Traits.GroupOf(cell.Group.Kind) == cell.Group ? 1.0 : 0).ToArray()).ToList();
        return [.. Differences(rows, published), .. SinglesBySingularValues(rows, peers)];
    }

    // One cell less one other, less two others, where what is taken lies within: whatever is left as one to four.
    private static IEnumerable<string> Differences(List<double[]> rows, IReadOnlyList<PublishedCell> published)
    {
        for (var a = 0; a < rows.Count; a++)
        {
            if (SetSize(rows[a]) is > 0 and < 5)
                yield return $"{published[a]}";
            for (var b = 0; b < rows.Count; b++)
            {
                if (b == a || !IsInside(rows[b], rows[a]))
                    continue;
                var first = Less(rows[a], rows[b]);
                if (SetSize(first) is > 0 and < 5)
                    yield return $"{published[a]} - {published[b]}";
                for (var c = b + 1; c < rows.Count; c++)
                {
                    if (IsInside(rows[c], first) && SetSize(Less(first, rows[c])) is > 0 and < 5)
                        yield return $"{published[a]} - {published[b]} - {published[c]}";
                }
            }
        }
    }

    // A class of indistinguishable subjects is known where its indicator lies in the space that the equations span: all of it, by least squares.
    private static IEnumerable<string> SinglesBySingularValues(List<double[]> rows, IReadOnlyList<Peer> peers)
    {
        if (rows.Count == 0)
            yield break;
        var classes = Enumerable.Range(0, peers.Count).GroupBy(column => string.Concat(rows.Select(row => row[column] > 0 ? '1' : '0')), StringComparer.Ordinal).Where(group => group.Key.Contains('1', StringComparison.Ordinal)).ToList();
        var matrix = Matrix<double>.Build.Dense(rows.Count, classes.Count, (row, column) => rows[row][classes[column].First()]);
        var svd = matrix.Svd();
        var rank = svd.S.Count(value => value > 1e-9);
        for (var column = 0; column < classes.Count; column++)
        {
            var inside = svd.VT.SubMatrix(0, rank, 0, classes.Count).Column(column).Sum(part => part * part);
            if (inside > 1 - 1e-9 && classes[column].Count() < 5)
                yield return $"{peers[classes[column].First()].Traits} is known by solving, {classes[column].Count()} of them";
        }
    }

    private static double[] Less(double[] one, double[] other) => [.. one.Zip(other, (left, right) => left - right)];

    private static bool IsInside(double[] inner, double[] outer)
    {
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] > outer[i])
                return false;
        }
        return true;
    }

    private static int SetSize(double[] vector) => vector.Count(part => part > 0);
}
