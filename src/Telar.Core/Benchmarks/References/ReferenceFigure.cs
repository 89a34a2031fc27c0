namespace Telar.Core.Benchmarks.References;

/// One published number of a survey: the share of an answer, or a quantile of a quantity, in a group. `Group` and `Class` are `all` for everybody.
/// Under 30 cases there is no number, only the count that says why.
public sealed record ReferenceFigure(string Figure, string Group, string Class, string Answer, int Cases)
{
    public const string Everybody = "all";
    public const int CasesNeeded = 30;

    public decimal? Share { get; init; }

    public decimal? StandardError { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// Of a quantity, where `Answer` is `p10`, `p25`, `p50`, `p75` or `p90`.
    public decimal? Value { get; init; }

    public bool IsSuppressed => Cases < CasesNeeded;
}
