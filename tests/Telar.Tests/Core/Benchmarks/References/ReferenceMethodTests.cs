using Telar.Core.Benchmarks.References;
using Telar.Storage.Benchmarks;
using Telar.Tests.Core.Indices;

namespace Telar.Tests.Core.Benchmarks.References;

/// The worked tables of docs/methods/reference-distributions.md, computed again, and its list of counterparts, compared with the one in the catalogue.
public class ReferenceMethodTests
{
    [Fact]
    public void Shares()
    {
        var (given, result) = (Table("Shares", 0), Table("Shares", 1));
        var weights = given.Column(1);
        bool[] isSo = [.. Enumerable.Range(0, given.Count).Select(row => given.Text(row, 3) == "yes")];

        AssertRow(0, [.. weights.Select(_ => true)]);
        AssertRow(1, [.. Enumerable.Range(0, given.Count).Select(row => given.Text(row, 2) == "micro")]);
        AssertRow(2, [.. Enumerable.Range(0, given.Count).Select(row => given.Text(row, 2) == "small")]);

        void AssertRow(int row, bool[] isInGroup)
        {
            var estimate = ShareEstimate.Of(weights, isInGroup, isSo);
            result.AssertCell(row, 1, estimate.Cases);
            result.AssertCell(row, 2, estimate.Share);
            result.AssertCell(row, 3, estimate.StandardError);
            result.AssertCell(row, 4, estimate.EffectiveCases);
            result.AssertCell(row, 5, estimate.Low);
            result.AssertCell(row, 6, estimate.High);
        }
    }

    [Fact]
    public void Quantities()
    {
        var (given, result) = (Table("Quantities", 0), Table("Quantities", 1));

        result.AssertColumn(1, WeightedQuantile.Of(given.Column(1), given.Column(0), result.Column(0)));
    }

    [Fact]
    public void The_page_lists_the_counterparts_of_the_catalogue()
    {
        var book = new ReferenceFolder(Repository.PathOf("catalogue")).Read().Value;
        var table = Table("Which items have a counterpart", 0);

        var written = Enumerable.Range(0, table.Count).Select(row => (table.Text(row, 0).Trim('`'), table.Text(row, 1), table.Text(row, 2).Trim('`'), table.Text(row, 3).Trim('`')));

        var expected = from row in book.Counterparts
                       from one in row.Items
                       group row.Instrument by (one.Item, one.Survey, one.Figure) into shared
                       let survey = book.Surveys.Single(survey => survey.Code == shared.Key.Survey)
                       select (shared.Key.Item, string.Join(", ", shared), shared.Key.Survey, survey.Figures.Single(figure => figure.Code == shared.Key.Figure).Column);
        Assert.Equal(expected.Order(), written.Order());
    }

    private static WorkedTable Table(string title, int number) => WorkedTable.Under(title, number, "reference-distributions.md");
}
