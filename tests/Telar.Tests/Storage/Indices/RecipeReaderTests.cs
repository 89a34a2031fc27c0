using Telar.Core.Indices;
using Telar.Core.Shared;
using Telar.Storage.Indices;

namespace Telar.Tests.Storage.Indices;

public class RecipeReaderTests
{
    internal const string Small = """
        code: small
        window: { from: 2010, to: 2026 }
        treatment: { method: winsorise_then_log, at_most: 1 }
        normalisation: { method: min_max, low: 1, high: 100 }
        levels:
          - { name: dimension, aggregation: arithmetic, minimum_coverage: 0.5 }
          - { name: index, aggregation: geometric, minimum_coverage: 0.6 }
        uncertainty:
          replicas: 500
          seed: 7
          weight_spread: 0.25
          leave_one_out: true
          alternatives:
            normalisation: [{ method: z_score, mean: 10, deviation: 2 }, { method: rank }]
            aggregation: [arithmetic]
            treatment: [{ method: none }]
            imputation: [median, older]
        sensitivity: { rows: 64, seed: 8, resamplings: 50 }
        tree:
          code: INDEX
          children:
            - code: A
              weight: 2
              children:
                - { indicator: A.1, weight: 1, direction: up, goalposts: [0, 50] }
                - { indicator: A.2, weight: 0.5, direction: down }
        absent:
          - { code: B, reason: { es: Nadie lo mide., pt: Ninguém o mede., en: Nobody measures it. } }
        """;

    [Fact]
    public void Every_step_is_read()
    {
        var draft = RecipeReader.Read("small.yml", Small).Value.Draft;

        Assert.Equal(("small", new YearWindow(2010, 2026)), (draft.Code, draft.Window));
        Assert.Equal(Treatment.Winsorise(1, thenLog: true), draft.Treatment);
        Assert.Equal(Normalisation.MinMax(1, 100), draft.Normalisation);
        Assert.Equal([new("dimension", Aggregation.Arithmetic, 0.5), new("index", Aggregation.Geometric, 0.6)], draft.Levels);
        Assert.Equal([Normalisation.ZScore(10, 2), Normalisation.ByRank], draft.Uncertainty.OtherNormalisations);
        Assert.Equal([Aggregation.Arithmetic], draft.Uncertainty.OtherAggregations);
        Assert.Equal([Treatment.None], draft.Uncertainty.OtherTreatments);
        Assert.Equal([Imputation.Median, Imputation.Older], draft.Uncertainty.Imputations);
        Assert.Equal((500, 7UL, 0.25, true), (draft.Uncertainty.Replicas, draft.Uncertainty.Seed, draft.Uncertainty.WeightSpread, draft.Uncertainty.LeavesOneOut));
        Assert.Equal(new SensitivityPlan { Rows = 64, Seed = 8, Resamplings = 50 }, draft.Sensitivity);
        var dimension = Assert.Single(draft.Root.Children);
        Assert.Equal(("A", 2.0), (dimension.Code, dimension.Weight));
        Assert.Equal([("A.1", 1.0, Direction.Up, new Goalposts(0, 50)), ("A.2", 0.5, Direction.Down, null)], dimension.Children.Select(child => (child.Code, child.Weight, child.Direction, child.Posts)));
        Assert.Equal("Nobody measures it.", Assert.Single(draft.Absent).Reason.En);
    }

    [Theory]
    [InlineData("code: small", "code: small\nname_of_it: x", "YAML-06", 2)]
    [InlineData("code: small", "code: small\ncode: other", "YAML-04", 2)]
    [InlineData("seed: 7", "seed: null", "YAML-07", 10)]
    [InlineData("  weight_spread: 0.25\n", "", "YAML-05", 9)]
    [InlineData("direction: down", "direction: sideways", "YAML-09", 26)]
    [InlineData("direction: down", "direction: down, weihgt: 2", "YAML-06", 26)]
    [InlineData("[median, older]", "[median, guess]", "YAML-09", 17)]
    [InlineData("[0, 50]", "[0, 50, 60]", "YAML-08", 25)]
    [InlineData("at_most: 1", "at_most: some", "YAML-08", 3)]
    public void What_is_not_a_recipe_is_refused_with_its_line(string written, string instead, string code, int line)
    {
        var problem = Assert.Single(RecipeReader.Read("small.yml", Small.Replace(written, instead, StringComparison.Ordinal)).Problems);

        Assert.Equal((code, "small.yml", line), (problem.Code, problem.Place.File, problem.Place.Line));
    }

    [Fact]
    public void What_can_be_read_and_not_computed_is_refused_by_name()
    {
        var outcome = RecipeReader.Read("small.yml", Small.Replace("low: 1,", "low: 0,", StringComparison.Ordinal));

        Assert.Equal(RecipeProblems.GeometricOfZeros, Assert.Single(outcome.Problems).Kind);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem()
    {
        Assert.Equal(ReadingProblems.FileMissing, Assert.Single(RecipeReader.ReadFile("/nowhere/x.yml", "x.yml").Problems).Kind);
    }
}
