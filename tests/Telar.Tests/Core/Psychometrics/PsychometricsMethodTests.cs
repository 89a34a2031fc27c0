using Telar.Core.Psychometrics;
using Telar.Tests.Core.Indices;

namespace Telar.Tests.Core.Psychometrics;

/// The worked tables of docs/methods/psychometrics.md, computed again.
public class PsychometricsMethodTests
{
    private static readonly string[] Groups = ["A", "B"];

    [Fact]
    public void Items()
    {
        var table = Table("Items", 1);

        var figures = ItemFigures.Of(Answers());

        for (var item = 0; item < figures.Count; item++)
        {
            table.AssertCell(item, 1, figures[item].Answered);
            table.AssertCell(item, 2, figures[item].ShareMissing);
            table.AssertCell(item, 3, figures[item].Difficulty.Value.Mean);
            table.AssertCell(item, 4, figures[item].Difficulty.Value.ShareOfMaximum);
            table.AssertCell(item, 5, figures[item].Discrimination.Value.RestCorrelation);
        }
    }

    [Fact]
    public void Dimensions()
    {
        var (table, loadings) = (Table("Dimensions", 0), Table("Dimensions", 1));

        var reliability = Assert.Single(Reliability.Of(Answers()));

        table.AssertCell(0, 0, reliability.CompleteRespondents);
        table.AssertCell(0, 1, reliability.Alpha.Value.Alpha);
        table.AssertCell(0, 2, reliability.Alpha.Value.Low);
        table.AssertCell(0, 3, reliability.Alpha.Value.High);
        table.AssertCell(0, 4, reliability.Omega.Value.Omega);
        loadings.AssertColumn(1, [.. reliability.Omega.Value.Loadings]);
        loadings.AssertColumn(2, [.. reliability.Omega.Value.Loadings.Select(loading => 1 - (loading * loading))]);
    }

    [Fact]
    public void Groups_item_by_item()
    {
        var given = Table("Two groups", 0);
        var (likelihoods, result) = (Table("Two groups", 1), Table("Two groups", 2));
        var patterns = Enumerable.Range(0, given.Count).SelectMany(row => new[]
        {
            Pattern(row, 1, group: 0, yes: 1), Pattern(row, 2, group: 0, yes: 0), Pattern(row, 3, group: 1, yes: 1), Pattern(row, 4, group: 1, yes: 0),
        });
        ScoredItem[] items = [new("studied", "sales", 1), new("rest", "sales", 2)];

        var difference = DifferentialFunctioning.Of(SmallAnswers.InGroups(items, Groups, [.. patterns]))[0].Difference.Value;

        likelihoods.AssertColumn(1, [difference.NothingLikelihood, difference.ScoreLikelihood, difference.GroupLikelihood, difference.InteractionLikelihood]);
        result.AssertCell(0, 0, difference.ChiSquare);
        result.AssertCell(0, 1, difference.PValue);
        result.AssertCell(0, 2, difference.RSquaredChange);
        Assert.Equal(difference.Class.ToString(), result.Text(0, 3), ignoreCase: true);

        (double[], int, int) Pattern(int row, int column, int group, double yes) => ([yes, given.Number(row, 0)], group, (int)given.Number(row, column));
    }

    [Fact]
    public void Many_items()
    {
        var table = Table("Many items", 0);

        table.AssertColumn(1, FalseDiscovery.Adjust(table.Column(0)));
    }

    private static ScoredAnswers Answers()
    {
        var table = Table("Items", 0);
        return SmallAnswers.Of(SmallAnswers.Items("sales", 2, "first", "second", "third"), [.. Enumerable.Range(0, table.Count).Select(Pattern)]);

        (double[], int) Pattern(int row) => ([table.Number(row, 0), table.Number(row, 1), table.Number(row, 2)], (int)table.Number(row, 3));
    }

    private static WorkedTable Table(string title, int number) => WorkedTable.Under(title, number, "psychometrics.md");
}
