using Telar.Core.Benchmarks;
using Telar.Tests.Core.Indices;

namespace Telar.Tests.Core.Benchmarks;

/// The worked tables of docs/methods/benchmarks.md, computed again.
public class BenchmarkMethodTests
{
    private static readonly ScoreSpread Forty = ScoreSpread.Of([.. Enumerable.Repeat(10.0, 20), .. Enumerable.Repeat(50.0, 10), .. Enumerable.Repeat(90.0, 10)]);

    [Fact]
    public void Where_somebody_stands()
    {
        var table = WorkedTable.Under("Where somebody stands", 0, "benchmarks.md");
        var (scores, members) = (table.Column(0), table.Column(1));

        var standings = scores.Select((score, row) => Standing.Of(new(GroupKind.Country, "PRY", ""), Forty, score, isMember: members[row] == 1)!).ToList();

        table.AssertColumn(2, [.. standings.Select(standing => (double)standing.Peers)]);
        table.AssertColumn(3, [.. scores.Select(score => (double)Forty.CountBetween(0, Forty.Blocks.Around(ScoreSpread.StepOf(score)).From))]);
        table.AssertColumn(4, [.. standings.Select(standing => standing.PercentBelow ?? double.NaN)]);
        table.AssertColumn(5, [.. standings.Select(standing => (double)(int)standing.Third + 1)]);
    }

    [Fact]
    public void Where_a_block_ends()
    {
        var spread = ScoreSpread.Of(Enumerable.Range(0, 200).Select(number => number / 2.0));
        var table = WorkedTable.Under("Where somebody stands", 1, "benchmarks.md");
        var scores = table.Column(0);

        table.AssertColumn(1, [.. scores.Select(score => (double)spread.CountBelow(score))]);
        table.AssertColumn(2, [.. scores.Select(score => spread.Blocks.Around(ScoreSpread.StepOf(score)).From / 10.0)]);
        table.AssertColumn(3, [.. scores.Select(score => (double)Standing.Of(new(GroupKind.Country, "PRY", ""), spread, score, isMember: false)!.PercentBelow!)]);
    }

    [Fact]
    public void The_spread()
    {
        var table = WorkedTable.Under("The spread", 0, "benchmarks.md");

        var told = ToldSpread.Of(Forty)!;

        table.AssertColumn(0, [.. told.Parts.Select(part => part.From)]);
        table.AssertColumn(1, [.. told.Parts.Select(part => part.To)]);
        table.AssertColumn(2, [.. told.Parts.Select(part => (double)part.Percent)]);
    }

    [Fact]
    public void An_earlier_measurement_is_taken_out_where_it_stands()
    {
        // The reader is among the twenty at 10 points and has 60 now.
        var standing = Standing.Of(new(GroupKind.Country, "PRY", ""), Forty, 60, own: 10)!;

        Assert.Equal((39, (int?)74), (standing.Peers, standing.PercentBelow));
    }

    [Fact]
    public void A_spread_is_kept_as_text_and_read_again()
    {
        var again = ScoreSpread.Parse(Forty.ToText());

        Assert.Equal("100:20 500:10 900:10", Forty.ToText());
        Assert.Equal((40, 10), (again.Count, again.CountAt(500)));
    }
}
