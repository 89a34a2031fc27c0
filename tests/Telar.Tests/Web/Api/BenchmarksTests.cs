using System.Text.Json;
using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Tests.Core.Benchmarks;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Api;

/// Benchmarks as the API tells them, and a reader who means to find somebody out with nothing but its answers.
public sealed class BenchmarksTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private const string Path = "/api/v1/benchmarks/maturity";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private CompiledInstrument Maturity => site.Parts.Answering.Instruments.Current.FindOffered("maturity")!;

    [Fact]
    public async Task From_the_answers_about_two_editions_nobody_is_recovered()
    {
        await SeedAsync(seed: 11, from: 0, count: 70);
        await SeedAsync(seed: 12, from: 70, count: 45);
        var newest = (await site.JsonAsync(Path)).GetProperty("data");
        var numbers = newest.GetProperty("editions").EnumerateArray().Select(edition => edition.GetProperty("number").GetInt32()).ToList();
        Assert.True(numbers.Count >= 2);

        var answers = new List<JsonElement>();
        foreach (var number in numbers)
            answers.Add((await site.JsonAsync($"{Path}?edition={number}")).GetProperty("data"));

        var told = answers.SelectMany(CellsOf).ToList();
        var peers = await new EditionStore(site.Database).PeersAsync(new("maturity", Maturity.Version, ResponseChannel.Open), Ct);
        foreach (var measure in told.GroupBy(cell => cell.Measure, StringComparer.Ordinal))
        {
            IReadOnlyList<Peer> own = [.. peers.Where(peer => peer.Measures.Contains(measure.Key, StringComparer.Ordinal)).Select(peer => peer.Peer)];
            IReadOnlyList<PublishedCell> cells = [.. measure.Select(cell => new PublishedCell(cell.Group, cell.Edition)).Distinct()];
            Assert.True(cells.Select(cell => cell.AsOf).Distinct().Count() > 1);
            Assert.Empty(Attack.Findings(own, cells));
            // Were the rest of a country told as well, somebody would be found at once.
            Assert.NotEmpty(Attack.Findings(own, [.. cells, .. own.SelectMany(peer => peer.Traits.Groups()).Distinct().Select(group => new PublishedCell(group, numbers[0]))]));
        }
        Assert.All(told, cell => Assert.True(cell.Members >= 5 && cell.Members % 5 == 0));
        // Traits are never crossed freely: the written kinds only.
        Assert.All(told, cell => Assert.Contains(cell.Group.Kind, GroupKinds.InOrder));
        Assert.All(told.Where(cell => cell.Group.Detail.Contains('.', StringComparison.Ordinal)), cell => Assert.Equal(GroupKind.CountrySizeSector, cell.Group.Kind));
        await ShapeAsync(newest);
        var regions = newest.GetProperty("groups").EnumerateArray().Where(group => group.GetProperty("kind").GetString() == "country-region").ToList();
        Assert.NotEmpty(regions);
        Assert.All(regions, group => Assert.DoesNotContain("PY-", group.GetProperty("label").GetProperty("es").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_was_published_the_answer_says_so_and_for_whom_it_speaks()
    {
        var answer = (await site.JsonAsync($"{Path}?channel=invited")).GetProperty("data");

        Assert.Equal((0, 0), (answer.GetProperty("edition").GetInt32(), answer.GetProperty("groups").GetArrayLength()));
        Assert.Contains("no es una muestra", answer.GetProperty("sentence").GetProperty("es").GetString(), StringComparison.Ordinal);
        Assert.Equal(404, (await site.JsonAsync($"{Path}?channel=invited&edition=1")).GetProperty("status").GetInt32());
    }

    // What is hidden says nothing; what is told has whole percents that sum to a hundred, or none; CSV says the same.
    private async Task ShapeAsync(JsonElement answer)
    {
        foreach (var cell in answer.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("cells").EnumerateArray()))
        {
            if (cell.GetProperty("hidden").GetBoolean())
                Assert.All((string[])["edition", "madeAt", "members", "parts"], name => Assert.Equal(JsonValueKind.Null, cell.GetProperty(name).ValueKind));
            else if (cell.GetProperty("parts") is { ValueKind: JsonValueKind.Array } parts)
                Assert.InRange(parts.EnumerateArray().Sum(part => part.GetProperty("percent").GetInt32()), 95, 105);
        }
        Assert.Contains(answer.GetProperty("groups").EnumerateArray(), group => group.GetProperty("cells").EnumerateArray().All(cell => cell.GetProperty("hidden").GetBoolean()));
        var paraguay = (await site.JsonAsync($"{Path}?country=PRY")).GetProperty("data").GetProperty("groups").EnumerateArray().ToList();
        Assert.All(paraguay, group => Assert.Equal("PRY", group.GetProperty("country").GetString()));
        var rows = (await site.TextAsync($"{Path}?format=csv&country=PRY")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("instrument,channel,edition,group,measure,cell_edition,made_at,members,from,to,percent,hidden", rows[0]);
        Assert.Equal(paraguay.Sum(group => group.GetProperty("cells").EnumerateArray().Sum(cell => cell.GetProperty("parts") is { ValueKind: JsonValueKind.Array } parts ? parts.GetArrayLength() : 1)), rows.Length - 1);
    }

    private static IEnumerable<(PeerGroup Group, string Measure, int Edition, int Members)> CellsOf(JsonElement answer)
    {
        foreach (var group in answer.GetProperty("groups").EnumerateArray())
        {
            Assert.True(PeerGroup.TryParse(group.GetProperty("key").GetString()!, out var key));
            foreach (var cell in group.GetProperty("cells").EnumerateArray().Where(cell => !cell.GetProperty("hidden").GetBoolean()))
                yield return (key, cell.GetProperty("measure").GetString()!, cell.GetProperty("edition").GetInt32(), cell.GetProperty("members").GetInt32());
        }
    }

    private async Task SeedAsync(int seed, int from, int count)
    {
        var chance = new Random(seed);
        var people = new BenchmarkPeople(site.Database, "maturity", Maturity.Hash);
        var dimensions = Maturity.Instrument.Scoring.Dimensions.Count;
        for (var number = from; number < from + count; number++)
        {
            var score = chance.Next(101);
            var profile = SubjectProfile.Unknown with { Activity = chance.Next(3) == 0 ? "4711" : "1071", IsWomenLed = chance.Next(5) switch { 0 => true, < 4 => false, _ => null }, Region = chance.Next(3) == 0 ? null : $"PY-{1 + chance.Next(4)}" };
            await people.SendAsync(
                number, score, score, chance.Next(6) == 0 ? "small" : "micro", chance.Next(5) == 0 ? "URY" : "PRY", version: Maturity.Version,
                dimensions: [.. Enumerable.Range(0, dimensions).Select(_ => chance.Next(8) == 0 ? (double?)null : chance.Next(101))], profile: profile);
        }
        await site.Parts.Answering.MakeEdition.RunAsync("maturity", Ct);
    }
}
