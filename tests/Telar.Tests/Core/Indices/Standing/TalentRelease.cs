using Telar.Core.Indicators;
using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indices.Standing;

/// A release of one thread with two challenges, written down by hand so that each test says only what matters to it:
/// TAL1 rests on TRAINED (more is better) and IDLE (less is better), TAL2 on HOURS alone. Nobody measures TAL5.
internal sealed class TalentRelease
{
    private static readonly ReleaseNode[] Tree =
    [
        new("INDEX", null, 0, 1, null), new("TAL", "INDEX", 1, 1, null), new("TAL1", "TAL", 2, 1, null), new("TAL2", "TAL", 2, 1, null),
        new("TRAINED", "TAL1", 3, 1, Direction.Up), new("IDLE", "TAL1", 3, 1, Direction.Down), new("HOURS", "TAL2", 3, 1, Direction.Up),
    ];

    private readonly List<string> countries = [];
    private readonly List<ReleaseInput> inputs = [];
    private readonly List<ReleaseScore> scores = [];

    /// Two countries beside which the third is seen: the median of each challenge is 50.
    public static TalentRelease WithTwoOthers() => new TalentRelease()
        .With("ARG", trained: (40, 60, 2020), idle: (10, 60, 2020), hours: (30, 50, 2020), talent: Score(50, 45, 55))
        .With("BOL", trained: (20, 40, 2020), idle: (20, 40, 2020), hours: (30, 50, 2020), talent: Score(50, 45, 55));

    public static ReleaseScore Score(double score, double low, double high) =>
        new("", "TAL1", score, 1, 1, new(1, 1, 1, 2, 100), new(score, low, score, high, 100));

    public static readonly ReleaseScore NoScore = new("", "TAL1", null, null, 0, null, null);

    /// An indicator is its value, its place on the common scale and its year.
    public TalentRelease With(
        string country, (double Value, double Normalised, int Year)? trained, (double Value, double Normalised, int Year)? idle, (double Value, double Normalised, int Year)? hours, ReleaseScore talent)
    {
        countries.Add(country);
        Add(country, "TRAINED", trained);
        Add(country, "IDLE", idle);
        Add(country, "HOURS", hours);
        foreach (var node in Tree.Where(node => !node.IsIndicator))
            scores.Add(talent with { Country = country, Node = node.Code });
        return this;
    }

    public TalentRelease With(string country, string node, ReleaseScore score)
    {
        scores.RemoveAll(one => one.Country == country && one.Node == node);
        scores.Add(score with { Country = country, Node = node });
        return this;
    }

    public TalentRelease WithOlder(string country, string indicator, int year)
    {
        inputs.Add(new(country, indicator, InputUse.Older, new("wdi-2020-07", indicator), Period.OfYear(year), 1, "1", ObservationStatus.NotStated, null));
        return this;
    }

    public Release Published() => new(Header, countries, Tree, inputs, scores) { Absent = ["TAL5"] };

    private void Add(string country, string indicator, (double Value, double Normalised, int Year)? figure)
    {
        if (figure is { } one)
            inputs.Add(new(country, indicator, InputUse.Window, new("wdi-2020-07", indicator), Period.OfYear(one.Year), one.Value, "as published", ObservationStatus.Measured, one.Normalised));
    }

    private static readonly ReleaseHeader Header = new()
    {
        Code = "talent-1",
        State = ReleaseState.Experimental,
        PublishedAt = DateTimeOffset.UnixEpoch,
        RecipeCode = "talent",
        RecipeText = "",
        Window = new(2015, 2025),
        Hash = "",
        Seed = 1,
        Replicas = 100,
    };
}
