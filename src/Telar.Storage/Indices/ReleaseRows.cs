using System.Globalization;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;

namespace Telar.Storage.Indices;

/// What is known of a release without opening it, as the database holds it.
// Integers come back as Int64 from SQLite and as Int32 from PostgreSQL: Dapper brings both into these.
internal sealed record ReleaseHeaderRow
{
    public const string TimeFormat = "yyyy-MM-ddTHH:mm:ssZ";

    public required string Code { get; init; }

    public required string State { get; init; }

    public required string PublishedAt { get; init; }

    public string? PublishedBy { get; init; }

    public string? Note { get; init; }

    public required string RecipeCode { get; init; }

    public required string RecipeText { get; init; }

    public required int WindowFrom { get; init; }

    public required int WindowTo { get; init; }

    public required string Hash { get; init; }

    public required string Seed { get; init; }

    public required int Replicas { get; init; }

    public ReleaseHeader ToHeader() => new()
    {
        Code = Code,
        State = ReleaseWords.StateOf(State),
        PublishedAt = DateTimeOffset.ParseExact(PublishedAt, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        PublishedBy = PublishedBy,
        Note = Note,
        RecipeCode = RecipeCode,
        RecipeText = RecipeText,
        Window = new(WindowFrom, WindowTo),
        Hash = Hash,
        Seed = ulong.Parse(Seed, CultureInfo.InvariantCulture),
        Replicas = Replicas,
    };
}

/// A node of a kept tree.
internal sealed record ReleaseNodeRow
{
    public required string Code { get; init; }

    public string? Parent { get; init; }

    public required int Depth { get; init; }

    public required double Weight { get; init; }

    public string? Direction { get; init; }

    public ReleaseNode ToNode() => new(Code, Parent, Depth, Weight, Direction is null ? null : ReleaseWords.DirectionOf(Direction));
}

/// A figure that went in.
internal sealed record ReleaseInputRow
{
    public required string Country { get; init; }

    public required string Indicator { get; init; }

    public required string UsedAs { get; init; }

    public required string Source { get; init; }

    public required string Series { get; init; }

    public required string Period { get; init; }

    public required double Value { get; init; }

    public required string Text { get; init; }

    public required string Status { get; init; }

    public double? Normalised { get; init; }

    public ReleaseInput ToInput()
    {
        if (!Core.Shared.Period.TryParse(Period, out var period) || !ObservationStatuses.TryParse(Status, out var status))
            throw new InvalidDataException("A stored figure of a release cannot be read.");
        return new(Country, Indicator, ReleaseWords.UseOf(UsedAs), new(Source, Series), period, Value, Text, status, Normalised);
    }
}

/// What is said of one country in one node; the columns of a range are empty where its count is zero.
internal sealed record ReleaseScoreRow
{
    public required string Country { get; init; }

    public required string Node { get; init; }

    public double? Score { get; init; }

    public int? Place { get; init; }

    public required double Coverage { get; init; }

    public required int PlaceN { get; init; }

    public double? PlaceMean { get; init; }

    public int? PlaceP05 { get; init; }

    public int? PlaceP50 { get; init; }

    public int? PlaceP95 { get; init; }

    public required int ScoreN { get; init; }

    public double? ScoreMean { get; init; }

    public double? ScoreP05 { get; init; }

    public double? ScoreP50 { get; init; }

    public double? ScoreP95 { get; init; }

    public ReleaseScore ToScore() => new(
        Country, Node, Score, Place, Coverage,
        PlaceN == 0 ? null : new(PlaceMean!.Value, PlaceP05!.Value, PlaceP50!.Value, PlaceP95!.Value, PlaceN),
        ScoreN == 0 ? null : new(ScoreMean!.Value, ScoreP05!.Value, ScoreP50!.Value, ScoreP95!.Value, ScoreN));
}
