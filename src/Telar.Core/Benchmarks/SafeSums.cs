namespace Telar.Core.Benchmarks;

/// Sums of one number (jobs, sales) over classes of those who answered, as they may be told: each passes the rule that no single part of it can be
/// told closely, and so does what the classes left out make together, where the whole is told. To three digits that count.
public sealed class SafeSums
{
    private const int Digits = 3;

    private readonly IReadOnlyList<IReadOnlyList<double>> parts;
    private readonly HashSet<int> told;

    private SafeSums(IReadOnlyList<IReadOnlyList<double>> parts)
    {
        this.parts = parts;
        told = [.. Enumerable.Range(0, parts.Count).Where(one => Suppression.MayTellSum(parts[one]))];
        TellsAll = Suppression.MayTellSum([.. parts.SelectMany(one => one)]);
        // The whole less what is told is the sum of the rest: a class more is left out until that may be known too.
        while (TellsAll && LeftOut() is { Count: > 0 } rest && !Suppression.MayTellSum(rest))
            told.Remove(told.MinBy(one => parts[one].Count));
    }

    /// `parts`: what each member of each class adds, none below nought.
    public static SafeSums Of(IReadOnlyList<IReadOnlyList<double>> parts) =>
        parts.All(one => one.All(part => part >= 0)) ? new(parts) : throw new ArgumentException("A part below nought has no place in a sum that is told.", nameof(parts));

    public bool TellsAll { get; }

    public bool Tells(int place) => told.Contains(place);

    /// To the nearest five; null: not told.
    public int? CountTold(int? place) => Of(place) is { } members ? Rounded.ToFive(members.Count) : null;

    /// Null: not told. Without a place: over all classes.
    public double? SumTold(int? place) => Of(place) is { } members ? Round(members.Sum()) : null;

    private IReadOnlyList<double>? Of(int? place) => place is { } one ? (told.Contains(one) ? parts[one] : null) : TellsAll ? [.. parts.SelectMany(part => part)] : null;

    private List<double> LeftOut() => [.. parts.Where((_, place) => !told.Contains(place)).SelectMany(one => one)];

    private static double Round(double sum)
    {
        if (sum == 0)
            return 0;
        var step = Math.Pow(10, Math.Floor(Math.Log10(sum)) + 1 - Digits);
        return step >= 1 ? Math.Round(sum / step) * step : Math.Round(sum, (int)Math.Round(-Math.Log10(step)));
    }
}
