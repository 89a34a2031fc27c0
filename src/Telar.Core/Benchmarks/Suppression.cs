namespace Telar.Core.Benchmarks;

/// The least numbers below which nothing is told. A member of a group knows its own answers and can take them out of any sum:
/// five others besides one who looks are six members.
public static class Suppression
{
    public const int LeastMembers = Standing.LeastPeers + 1;

    /// A sum (jobs, sales) is told only where the largest part of it stays hidden among the others: what is left without the
    /// two largest must be at least this share of the largest (the p percent rule of statistical offices).
    public const double LeastRestOfLargest = 0.2;

    /// True for a difference between two figures that would speak of too few.
    public static bool IsTooFew(int members) => members is > 0 and < LeastMembers;

    /// True where no single part of a sum can be told closely by the holder of the second largest. Who adds nothing hides nobody.
    public static bool MayTellSum(IReadOnlyCollection<double> parts)
    {
        if (parts.Count(part => part > 0) < LeastMembers)
            return false;
        var (largest, second, sum) = (0.0, 0.0, 0.0);
        foreach (var part in parts)
        {
            sum += part;
            if (part > largest)
                (largest, second) = (part, largest);
            else if (part > second)
                second = part;
        }
        return sum - largest - second >= LeastRestOfLargest * largest;
    }
}
