namespace Telar.Core.Indices;

/// How a hole in the inputs is filled before anything else happens.
public enum Imputation
{
    /// It stays a hole.
    None,

    /// By the median of the units that have the indicator.
    Median,

    /// By the mean of the three units that are most alike in what both have.
    Nearest,

    /// By the latest value from before the window, where there is one.
    Older,
}

/// What a replica may choose differently from the published recipe. The published choice is always among those drawn,
/// each as likely as any other. Drawn weights lie evenly between (1 - spread) and (1 + spread) times the published ones.
public sealed record UncertaintyPlan
{
    public int Replicas { get; init; } = 10_000;

    public ulong Seed { get; init; } = 1;

    public double WeightSpread { get; init; } = 0.25;

    /// One indicator is left out of each replica, or none: none is as likely as each of them.
    public bool LeavesOneOut { get; init; } = true;

    public IReadOnlyList<Normalisation> OtherNormalisations { get; init; } = [];

    /// For all levels at once.
    public IReadOnlyList<Aggregation> OtherAggregations { get; init; } = [];

    public IReadOnlyList<Treatment> OtherTreatments { get; init; } = [];

    public IReadOnlyList<Imputation> Imputations { get; init; } = [];
}

/// How the sensitivity is studied: rows of the base design, and the resamplings behind the intervals.
public sealed record SensitivityPlan
{
    public int Rows { get; init; } = 1024;

    public ulong Seed { get; init; } = 2;

    public int Resamplings { get; init; } = 500;
}
