using Telar.Core.Indices.Releases;
using Telar.Services.Indices;
using Telar.Tests.Core.Indices.Releases;

namespace Telar.Tests.Services.Indices;

public class ReweightIndexTests
{
    private static readonly Lazy<Release> Small = new(() => SmallRelease.Computed());

    private readonly ReweightIndex reweight = new();

    [Fact]
    public void Without_own_weights_the_places_are_the_published_ones()
    {
        var own = reweight.Run(Small.Value, new Dictionary<string, double>()).Value;

        Assert.All(own.Places, place => Assert.Equal(place.PublishedRank, place.Rank));
        Assert.Equal(Small.Value.CountRanked("INDEX"), own.CountRanked);
        Assert.All(own.Places.Where(place => place.Rank is not null), place => Assert.Equal(Small.Value.ScoreOf(place.Country, "INDEX").Score!.Value, place.Score!.Value, 12));
    }

    [Fact]
    public void Who_counts_one_thread_alone_gets_the_places_of_that_thread()
    {
        var own = reweight.Run(Small.Value, new Dictionary<string, double> { ["TRA"] = 0 }).Value;

        foreach (var place in own.Places.Where(place => place.Rank is not null))
            Assert.Equal(Small.Value.ScoreOf(place.Country, "TAL").Score!.Value, place.Score!.Value, 12);
        Assert.NotEqual(own.Places.Select(place => place.PublishedRank), own.Places.Select(place => place.Rank));
    }

    [Fact]
    public void Places_come_in_order_with_ranges_and_those_without_a_place_last()
    {
        var own = reweight.Run(Small.Value, new Dictionary<string, double> { ["HOURS"] = 9 }).Value;

        var ranked = own.Places.TakeWhile(place => place.Rank is not null).ToList();
        Assert.Equal(ranked.Select(place => place.Rank).Order(), ranked.Select(place => place.Rank));
        Assert.All(ranked, place => Assert.True(place.Ranks!.Low <= place.Ranks.High));
        Assert.All(own.Places.Skip(ranked.Count), place => Assert.Equal((null, null, null), (place.Rank, place.Ranks, place.Score)));
        Assert.Contains(own.Places.Skip(ranked.Count), place => place.Country == "CUB");
    }

    [Fact]
    public void Weights_that_cannot_be_used_are_refused_by_name()
    {
        Assert.Equal("OWN-01", reweight.Run(Small.Value, new Dictionary<string, double> { ["ZZZ"] = 1 }).Problems[0].Code);
    }
}
