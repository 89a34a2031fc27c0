using System.Globalization;
using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

/// The worked tables of docs/methods/index-method.md, computed again.
public class IndexMethodTests
{
    [Fact]
    public void Outliers()
    {
        var table = WorkedTable.Under("Outliers");
        var (moved, logged) = (table.Column(1), table.Column(1));

        Treatment.Winsorise(5).Apply(moved);
        Treatment.Winsorise(1, thenLog: true).Apply(logged);

        table.AssertColumn(2, moved);
        table.AssertColumn(3, logged);
        var once = table.Column(1);
        Treatment.Winsorise(1).Apply(once);
        var page = File.ReadAllText(Repository.PathOf("docs", "methods", "index-method.md"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"the skewness is {Moments.Skewness(table.Column(1)):F2} and the kurtosis {Moments.Kurtosis(table.Column(1)):F2}"), page, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"still fails ({Moments.Skewness(once):F2} and {Moments.Kurtosis(once):F2})"), page, StringComparison.Ordinal);
    }

    [Fact]
    public void One_scale()
    {
        var table = WorkedTable.Under("One scale");

        AssertScale(2, Normalisation.MinMax(0, 100), Direction.Up);
        AssertScale(3, Normalisation.MinMax(0, 100), Direction.Down);
        AssertScale(4, Normalisation.ZScore(10, 2), Direction.Up);
        AssertScale(5, Normalisation.ByRank, Direction.Up);
        AssertScale(6, Normalisation.ToGoalposts(0, 100), Direction.Up);

        void AssertScale(int column, Normalisation normalisation, Direction direction)
        {
            var values = table.Column(1);
            Normalise.Apply(normalisation, direction, new Goalposts(10, 40), values);
            table.AssertColumn(column, values);
        }
    }

    [Fact]
    public void From_indicators_to_the_index()
    {
        var table = WorkedTable.Under("From indicators to the index");
        double[] children = [.. table.Column(1), .. table.Column(2), .. table.Column(3)];
        var parent = new double[table.Count];

        Aggregate.Children(new("parent", Aggregation.Arithmetic, 0.6), [2, 1, 1], children, parent);
        table.AssertColumn(4, parent);

        Aggregate.Children(new("parent", Aggregation.Geometric, 0.6), [2, 1, 1], children, parent);
        table.AssertColumn(5, parent);
    }

    [Fact]
    public void Places()
    {
        var table = WorkedTable.Under("Places");
        var ranks = new int[table.Count];

        Ranks.Of(table.Column(1), ranks);

        table.AssertColumn(2, [.. ranks.Select(rank => rank == Ranks.None ? double.NaN : rank)]);
    }

    [Fact]
    public void Weights_of_a_replica()
    {
        var table = WorkedTable.Under("Ranges", 0);

        for (var row = 0; row < table.Count; row++)
            table.AssertCell(row, 2, ReplicaEngine.VariedWeight(table.Number(row, 0), spread: 0.25, draw: table.Number(row, 1)));
    }

    [Fact]
    public void Percentiles_of_places_and_scores()
    {
        var table = WorkedTable.Under("Ranges", 1);
        var counts = new int[10];
        foreach (var place in Numbers(table.Text(0, 1)))
            counts[(int)place]++;
        var scores = Numbers(table.Text(1, 1));

        var column = 2;
        foreach (var share in new[] { Uncertainty.LowShare, Uncertainty.MiddleShare, Uncertainty.HighShare })
        {
            table.AssertCell(0, column, Percentiles.NearestRank(counts, share));
            table.AssertCell(1, column, Percentiles.Interpolated(scores, share));
            column++;
        }
    }

    [Fact]
    public void Sensitivity()
    {
        var table = WorkedTable.Under("Sensitivity");
        var estimates = IshigamiFunction.Study(rows: 262_144, resamplings: 1);

        table.AssertColumn(1, IshigamiFunction.First);
        table.AssertColumn(2, [.. estimates.Select(estimate => estimate.First)]);
        table.AssertColumn(3, IshigamiFunction.Total);
        table.AssertColumn(4, [.. estimates.Select(estimate => estimate.Total)]);
    }

    [Fact]
    public void Do_the_parts_belong_together()
    {
        var (units, told) = (WorkedTable.Under("Do the parts belong together", 0), WorkedTable.Under("Do the parts belong together", 1));
        var draft = SmallIndex.Draft() with
        {
            // Goalposts from 0 to 100 leave the values of the table as they are.
            Normalisation = Normalisation.ToGoalposts(0, 100),
            Levels = [new("index", Aggregation.Arithmetic, 0)],
            Root = new("parent", 1) { Children = [new("first child", 1) { Posts = new(0, 100) }, new("second child", 1) { Posts = new(0, 100) }] },
        };
        var index = SmallIndex.Index(draft, [.. Enumerable.Range(0, units.Count).Select(row => (units.Text(row, 0), new[] { units.Number(row, 1), units.Number(row, 2) }))]);

        var coherence = Coherence.Of(index);

        units.AssertColumn(3, index.Scores.Column(0));
        for (var row = 0; row < told.Count; row++)
        {
            var child = coherence.Children.Single(child => child.Child == told.Text(row, 0));
            told.AssertCell(row, 1, child.Correlation);
            told.AssertCell(row, 2, child.Stated);
            told.AssertCell(row, 3, child.Effective);
        }
    }

    [Fact]
    public void The_hash()
    {
        var table = WorkedTable.Under("The hash");

        for (var row = 0; row < table.Count; row++)
            Assert.Equal(table.Text(row, 1), SignificantDigits.Write(table.Number(row, 0)));
    }

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
