using Telar.Core.Indices;

namespace Telar.Tests.Core.Indices;

public class RecipeTests
{
    private static readonly LevelRule[] GeometricAbove =
        [new("dimension", Aggregation.Arithmetic, 0), new("index", Aggregation.Geometric, 0)];

    public static TheoryData<string, RecipeDraft> WhatIsRefused() => new()
    {
        { RecipeProblems.UnitTwice.Code, SmallIndex.Draft() with { Units = ["ARG", "BOL", "ARG"] } },
        { RecipeProblems.WindowEmpty.Code, SmallIndex.Draft() with { Window = new(2020, 2010) } },
        { RecipeProblems.TreatmentLimits.Code, SmallIndex.Draft() with { Treatment = new(0, 3.5, 5, false) } },
        { RecipeProblems.TreatmentLimits.Code, SmallIndex.Draft() with { Treatment = new(2, 3.5, -1, false) } },
        { RecipeProblems.ScaleImpossible.Code, SmallIndex.Draft() with { Normalisation = Normalisation.MinMax(100, 0) } },
        { RecipeProblems.ScaleImpossible.Code, SmallIndex.Draft() with { Normalisation = Normalisation.MinMax(-1, 1) } },
        { RecipeProblems.ScaleImpossible.Code, SmallIndex.Draft() with { Normalisation = Normalisation.ZScore(10, 0) } },
        { RecipeProblems.NodeTwice.Code, SmallIndex.Draft() with { Root = Tree(SmallIndex.Dimension("A", 2), SmallIndex.Dimension("A", 2)) } },
        { RecipeProblems.WeightNotPositive.Code, SmallIndex.Draft() with { Root = Tree(SmallIndex.Dimension("A", 2) with { Weight = 0 }) } },
        { RecipeProblems.WeightNotPositive.Code, SmallIndex.Draft() with { Root = Tree(SmallIndex.Dimension("A", 2) with { Weight = double.NaN }) } },
        { RecipeProblems.GoalpostsReversed.Code, SmallIndex.Draft() with { Root = Tree(new RecipeNode("A", 1) { Children = [new("A1", 1) { Posts = new(5, 5) }] }) } },
        { RecipeProblems.GoalpostsMissing.Code, SmallIndex.Draft() with { Normalisation = Normalisation.ToGoalposts(0, 100) } },
        { RecipeProblems.TreeUneven.Code, SmallIndex.Draft() with { Root = Tree(SmallIndex.Dimension("A", 2), new RecipeNode("B1", 1)) } },
        { RecipeProblems.TreeEmpty.Code, SmallIndex.Draft() with { Root = new("INDEX", 1), Levels = [] } },
        { RecipeProblems.LevelsDoNotMatch.Code, SmallIndex.Draft() with { Levels = [new("index", Aggregation.Arithmetic, 0)] } },
        { RecipeProblems.LevelTwice.Code, SmallIndex.Draft() with { Levels = [new("index", Aggregation.Arithmetic, 0), new("index", Aggregation.Arithmetic, 0)] } },
        { RecipeProblems.CoverageOutside.Code, SmallIndex.Draft() with { Levels = [new("dimension", Aggregation.Arithmetic, 1.1), new("index", Aggregation.Arithmetic, 0)] } },
        { RecipeProblems.AbsentAndPresent.Code, SmallIndex.Draft() with { Absent = [new("A", Telar.Core.Shared.LocalText.Same("x"))] } },
        { RecipeProblems.GeometricOfZScores.Code, SmallIndex.Draft() with { Levels = GeometricAbove, Normalisation = Normalisation.ZScore(10, 2) } },
        { RecipeProblems.GeometricOfZeros.Code, SmallIndex.Draft() with { Levels = GeometricAbove } },
        { RecipeProblems.ReplicasOutside.Code, SmallIndex.Draft() with { Uncertainty = new() { Replicas = 0 } } },
        { RecipeProblems.SpreadOutside.Code, SmallIndex.Draft() with { Uncertainty = new() { WeightSpread = 1 } } },
        { RecipeProblems.AlternativeRepeated.Code, SmallIndex.Draft() with { Uncertainty = new() { OtherNormalisations = [Normalisation.MinMax(0, 100)] } } },
        { RecipeProblems.AlternativeRepeated.Code, SmallIndex.Draft() with { Uncertainty = new() { OtherTreatments = [Treatment.None] } } },
        { RecipeProblems.AlternativeRepeated.Code, SmallIndex.Draft() with { Uncertainty = new() { Imputations = [Imputation.None] } } },
        { RecipeProblems.AlternativeRepeated.Code, SmallIndex.Draft() with { Uncertainty = new() { OtherAggregations = [Aggregation.Arithmetic] } } },
        { RecipeProblems.ScaleImpossible.Code, SmallIndex.Draft() with { Uncertainty = new() { OtherNormalisations = [Normalisation.ZScore(1, -1)] } } },
        { RecipeProblems.GoalpostsMissing.Code, SmallIndex.Draft() with { Uncertainty = new() { OtherNormalisations = [Normalisation.ToGoalposts(0, 100)] } } },
        { RecipeProblems.DesignOutside.Code, SmallIndex.Draft() with { Sensitivity = new() { Rows = 1 } } },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(WhatIsRefused))]
    public void What_cannot_be_computed_is_refused_by_name(string code, RecipeDraft draft)
    {
        var outcome = Recipe.Of(draft);

        Assert.Contains(code, outcome.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void All_problems_come_together()
    {
        var draft = SmallIndex.Draft() with { Window = new(2020, 2010), Normalisation = Normalisation.MinMax(5, 5) };

        Assert.Equal([RecipeProblems.WindowEmpty.Code, RecipeProblems.ScaleImpossible.Code], Recipe.Of(draft).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_geometric_mean_is_taken_of_a_scale_above_zero()
    {
        Assert.False(Recipe.Of(SmallIndex.Draft() with { Levels = GeometricAbove, Normalisation = Normalisation.MinMax(1, 100) }).IsRefused);
        Assert.False(Recipe.Of(SmallIndex.Draft() with { Levels = GeometricAbove, Normalisation = Normalisation.ByRank }).IsRefused);
    }

    [Fact]
    public void The_tree_lies_flat_with_the_root_first()
    {
        var tree = Recipe.Of(SmallIndex.Draft()).Value.Tree;

        Assert.Equal(["INDEX", "A", "B"], tree.NodeCodes);
        Assert.Equal(["A1", "A2", "B1", "B2"], tree.Indicators.Select(indicator => indicator.Code));
        Assert.Equal((2, 4), tree.IndicatorsBelow(level: 1, node: 1));
        Assert.Equal((0, 4), tree.IndicatorsBelow(level: 2, node: 0));
    }

    private static RecipeNode Tree(params RecipeNode[] dimensions) => new("INDEX", 1) { Children = dimensions };
}
