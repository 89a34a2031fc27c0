using Telar.Core.Benchmarks;

namespace Telar.Tests.Core.Benchmarks;

public class MakeEditionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Over_many_editions_nobody_is_recovered(int seed)
    {
        var (peers, history) = Grow(seed, editions: 4, audited: true);

        Assert.NotEmpty(history.All);
        Assert.Empty(Attack.Findings(peers, history.All));
    }

    // Half of those who are there leave or measure again with other traits, in three countries: what stays old meets what is new.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Where_many_leave_and_move_nobody_is_recovered(int seed)
    {
        var (peers, history) = Grow(seed, editions: 4, audited: true, moving: true);

        Assert.True(history.All.Select(cell => cell.AsOf).Distinct().Count() > 1);
        Assert.Empty(Attack.Findings(peers, history.All));
    }

    // Units are drawn apart from countries and sizes, and a subject may answer for another unit later on.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Over_many_editions_of_two_units_nobody_is_recovered(int seed)
    {
        var (peers, history) = Grow(seed, editions: 4, audited: true, units: ["organisation", "focal_point"]);

        Assert.Equal(["focal_point", "organisation"], history.All.Select(cell => cell.Group.Unit).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Attack.Findings(peers, history.All));
    }

    [Fact]
    public void Two_units_never_stand_in_one_group()
    {
        Peer[] peers = [.. Micro(4, edition: 1).Select(peer => OfUnit(peer, "focal_point")), .. Micro(8, edition: 1, first: 20).Select(peer => OfUnit(peer, "organisation"))];

        var published = MakeEdition.Decide(1, peers, EditionHistory.None);

        Assert.NotEmpty(published);
        Assert.All(published, cell => Assert.Equal("organisation", cell.Group.Unit));
    }

    [Fact]
    public void What_one_unit_published_holds_nothing_of_another_back()
    {
        var organisations = Micro(10, edition: 1).Select(peer => OfUnit(peer, "organisation")).ToList();
        var history = new EditionHistory(MakeEdition.Decide(1, organisations, EditionHistory.None));
        var focalPoints = Micro(6, edition: 2, first: 20).Select(peer => OfUnit(peer, "focal_point"));

        var published = MakeEdition.Decide(2, [.. organisations, .. focalPoints], history);

        Assert.Contains(new(PeerGroup.All with { Unit = "focal_point" }, 2), published);
        Assert.All(published, cell => Assert.Equal("focal_point", cell.Group.Unit));
    }

    [Fact]
    public void The_attack_finds_somebody_where_only_small_cells_are_hidden()
    {
        var found = Enumerable.Range(1, 10).Count(seed => Grow(seed, editions: 4, audited: false) is var (peers, history) && Attack.Findings(peers, history.All).Count > 0);

        Assert.Equal(10, found);
    }

    [Fact]
    public void A_group_appears_with_five_besides_the_one_who_looks()
    {
        Assert.Empty(MakeEdition.Decide(1, Micro(5, edition: 1), EditionHistory.None));

        var published = MakeEdition.Decide(1, Micro(6, edition: 1), EditionHistory.None);

        Assert.Contains(new(new(GroupKind.CountrySize, "PRY", "micro"), 1), published);
    }

    [Fact]
    public void A_cell_changes_only_once_enough_have_entered()
    {
        var peers = Micro(10, edition: 1);
        var history = new EditionHistory(MakeEdition.Decide(1, peers, EditionHistory.None));

        Assert.Empty(MakeEdition.Decide(2, [.. peers, .. Micro(5, edition: 2, first: 10)], history));
        Assert.NotEmpty(MakeEdition.Decide(2, [.. peers, .. Micro(6, edition: 2, first: 10)], history));
    }

    [Fact]
    public void A_cell_does_not_change_where_too_few_of_those_before_remain()
    {
        var before = Micro(8, edition: 1);
        var history = new EditionHistory(MakeEdition.Decide(1, before, EditionHistory.None));
        // Four stay, four deleted their answers, ten came.
        Peer[] after = [.. before.Take(4), .. before.Skip(4).Select(peer => peer with { Out = 2 }), .. Micro(10, edition: 2, first: 20)];

        Assert.Empty(MakeEdition.Decide(2, after, history));
    }

    [Fact]
    public void A_part_is_held_back_where_the_rest_of_its_whole_would_be_too_few()
    {
        // Twelve micro firms and three small ones: the country less the micro firms would be the three.
        Peer[] peers = [.. Micro(12, edition: 1), .. Enumerable.Range(50, 3).Select(number => OfSize(number, "small", 1))];

        var published = MakeEdition.Decide(1, peers, EditionHistory.None).Select(cell => cell.Group.Kind).ToList();

        Assert.Contains(GroupKind.Country, published);
        Assert.DoesNotContain(GroupKind.CountrySize, published);
    }

    // Commerce and industry less the firms that women do not lead, less those that they lead: five firms, and no two cells tell them.
    [Fact]
    public void A_sum_over_a_few_is_seen_that_needs_three_cells()
    {
        Peer[] peers = [.. Led(2, "G", false, 0), .. Led(3, "C", false, 10), .. Led(20, "G", true, 20), .. Led(21, "C", true, 50), .. Led(30, null, false, 80)];

        var published = MakeEdition.Decide(1, peers, EditionHistory.None);

        Assert.NotEmpty(published);
        Assert.Empty(Attack.Findings(peers, published));
    }

    [Fact]
    public void All_countries_are_not_told_where_that_would_tell_who_left_one()
    {
        var before = Of("AAA", 20, 1, 0).Concat(Of("CCC", 20, 1, 100)).ToList();
        var history = new EditionHistory(MakeEdition.Decide(1, before, EditionHistory.None));
        Peer[] after = [.. before.Select((peer, place) => place is < 6 or 20 or 21 ? peer with { Out = 2 } : peer), .. Of("AAA", 12, 2, 200)];

        var published = MakeEdition.Decide(2, after, history);

        Assert.Equal([new(new(GroupKind.Country, "AAA", ""), 2)], published);
        Assert.Empty(Attack.Findings(after, [.. history.All, .. published]));
    }

    // The country stays as it was, its sizes change: what is left of all countries are those that no size tells.
    [Fact]
    public void All_countries_are_not_told_where_the_sizes_of_one_country_leave_a_few()
    {
        var before = Of("AAA", 20, 1, 0).Concat(Of("CCC", 14, 1, 100, "micro")).Concat(Of("CCC", 14, 1, 200, "small")).Concat(Of("CCC", 8, 1, 300, "medium")).ToList();
        var history = new EditionHistory(MakeEdition.Decide(1, before, EditionHistory.None));
        var moved = before.Where(peer => peer.Traits.Size is "medium").Take(5).Concat(before.Where(peer => peer.Traits.Size is "micro").Take(2)).ToHashSet();
        Peer[] after =
        [
            .. before.Select(peer => moved.Contains(peer) ? peer with { Out = 2 } : peer),
            .. moved.Select((peer, place) => peer with { ResponseId = $"{peer.ResponseId}+", In = 2, Traits = peer.Traits with { Size = place % 2 == 0 ? "small" : "micro" } }),
            .. Of("AAA", 8, 2, 400), .. Of("CCC", 5, 2, 500, "micro"), .. Of("CCC", 4, 2, 600, "small"),
        ];

        Assert.Empty(Attack.Findings(after, [.. history.All, .. MakeEdition.Decide(2, after, history)]));
    }

    [Fact]
    public void The_same_answers_give_the_same_edition()
    {
        var (peers, _) = Grow(3, editions: 1, audited: true);
        var turned = peers.Reverse().ToList();

        Assert.Equal(MakeEdition.Decide(1, [.. peers], EditionHistory.None), MakeEdition.Decide(1, turned, EditionHistory.None));
    }

    // Firms of two countries that answer over time; some measure again, some delete their answers.
    private static (IReadOnlyList<Peer> Peers, EditionHistory History) Grow(int seed, int editions, bool audited, string[]? units = null, bool moving = false)
    {
        var chance = new Random(seed);
        var peers = new List<Peer>();
        var history = EditionHistory.None;
        for (var edition = 1; edition <= editions; edition++)
        {
            for (var i = 0; i < peers.Count; i++)
            {
                if (peers[i].In == edition || peers[i].Out is not null || chance.Next(moving ? 4 : 20) != 0)
                    continue;
                peers[i] = peers[i] with { Out = edition };
                if (chance.Next(2) == 0)
                    peers.Add(OfUnit(peers[i] with { ResponseId = $"{peers[i].ResponseId}+", In = edition, Out = null, Traits = moving ? AtRandom(chance, 0, edition).Traits with { Country = peers[i].Traits.Country } : peers[i].Traits }, UnitAtRandom(chance, units)));
            }
            for (var more = chance.Next(10, 40); more > 0; more--)
                peers.Add(OfUnit(AtRandom(chance, peers.Count, edition), UnitAtRandom(chance, units)));
            var published = audited ? MakeEdition.Decide(edition, peers, history) : [.. Careless(edition, peers)];
            history = new([.. history.All, .. published]);
        }
        return (peers, history);
    }

    private static IEnumerable<PublishedCell> Careless(int edition, List<Peer> peers) =>
        peers.Where(peer => peer.IsIn(edition)).SelectMany(peer => peer.Traits.Groups()).GroupBy(group => group).Where(group => group.Count() >= 6).Select(group => new PublishedCell(group.Key, edition));

    private static Peer AtRandom(Random chance, int number, int edition) => new(
        $"r{number}", $"s{number}",
        new(
            chance.Next(8) switch { 0 or 1 => "URY", 2 => "BOL", _ => "PRY" }, chance.Next(12) switch { < 8 => "micro", < 10 => "small", 10 => "medium", _ => null },
            chance.Next(6) switch { < 3 => "G", 3 => "C", 4 => "I", _ => null }, chance.Next(5) switch { < 2 => true, < 4 => false, _ => null }, chance.Next(4) == 0 ? null : $"PY-{chance.Next(4)}"),
        edition, Out: null);

    private static string? UnitAtRandom(Random chance, string[]? units) => units?[chance.Next(3) == 0 ? 1 : 0];

    private static Peer OfUnit(Peer peer, string? unit) => peer with { Traits = peer.Traits with { Unit = unit } };

    private static IEnumerable<Peer> Led(int count, string? sector, bool byWomen, int first) =>
        Enumerable.Range(first, count).Select(number => new Peer($"r{number}", $"s{number}", new("PRY", null, sector, byWomen, null), 1, Out: null));

    private static IEnumerable<Peer> Of(string country, int count, int edition, int first, string? size = null) =>
        Enumerable.Range(first, count).Select(number => new Peer($"r{number}", $"s{number}", new(country, size, null, null, null), edition, Out: null));

    private static List<Peer> Micro(int count, int edition, int first = 0) => [.. Enumerable.Range(first, count).Select(number => OfSize(number, "micro", edition))];

    private static Peer OfSize(int number, string size, int edition) => new($"r{number}", $"s{number}", new("PRY", size, null, null, null), edition, Out: null);
}
