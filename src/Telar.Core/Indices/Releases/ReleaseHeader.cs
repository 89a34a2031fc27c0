namespace Telar.Core.Indices.Releases;

public enum ReleaseState
{
    /// Published to be tried and criticised: nobody should decide on it alone.
    Experimental,

    Final,
}

/// What is known of a release without opening it. Codes are never used again.
public sealed record ReleaseHeader
{
    public required string Code { get; init; }

    public required ReleaseState State { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// Who answers for it; null where nobody was named.
    public string? PublishedBy { get; init; }

    public string? Note { get; init; }

    public required string RecipeCode { get; init; }

    /// The whole file of the recipe, as it was read.
    public required string RecipeText { get; init; }

    public required YearWindow Window { get; init; }

    /// Over every score, rank and coverage; scores rounded to ten significant digits.
    public required string Hash { get; init; }

    public required ulong Seed { get; init; }

    public required int Replicas { get; init; }
}
