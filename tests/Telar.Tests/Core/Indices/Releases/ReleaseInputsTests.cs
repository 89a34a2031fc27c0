using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;
using static Telar.Tests.Core.Indices.Releases.SmallRelease;

namespace Telar.Tests.Core.Indices.Releases;

public class ReleaseInputsTests
{
    [Fact]
    public void The_latest_figure_of_the_window_enters_with_the_latest_from_before_beside_it()
    {
        var inputs = Choose(Figure("PRY", "HOURS", 2008, 1), Figure("PRY", "HOURS", 2012, 2), Figure("PRY", "HOURS", 2016, 3), Figure("PRY", "HOURS", 2021, 4), Figure("PRY", "HOURS", 2025, 5));

        Assert.Equal([(InputUse.Window, 2021, 4.0), (InputUse.Older, 2012, 2.0)], inputs.Figures.Select(input => (input.Use, input.Year, input.Value)));
        Assert.Equal(new SeriesKey("wdi-2020-07", "HOURS"), inputs.Figures[0].Series);
        Assert.Equal("4", inputs.Figures[0].Text);
    }

    [Fact]
    public void A_projection_never_enters()
    {
        var inputs = Choose(Figure("PRY", "HOURS", 2016, 3), Figure("PRY", "HOURS", 2021, 4, ObservationStatus.Projected), Figure("PRY", "HOURS", 2010, 1, ObservationStatus.Projected));

        Assert.Equal([2016], inputs.Figures.Select(input => input.Year));
        Assert.Empty(inputs.PassedOver);
    }

    [Fact]
    public void Where_the_latest_is_kept_out_the_one_before_enters_and_the_other_is_named()
    {
        var wrong = Figure("PRY", "HOURS", 2021, 4);

        var inputs = ReleaseInputs.Choose(Recipe, Of(Figure("PRY", "HOURS", 2016, 3), wrong), (_, figure) => figure != wrong);

        Assert.Equal([2016], inputs.Figures.Select(input => input.Year));
        Assert.Equal([new PassedOver("PRY", "HOURS", wrong)], inputs.PassedOver);
    }

    [Fact]
    public void Nothing_enters_where_everything_is_kept_out()
    {
        var inputs = ReleaseInputs.Choose(Recipe, Of(Figure("PRY", "HOURS", 2016, 3), Figure("PRY", "HOURS", 2010, 3)), (_, _) => false);

        Assert.Empty(inputs.Figures);
        Assert.Equal([2016], inputs.PassedOver.Select(passed => passed.Figure.Year));
    }

    [Fact]
    public void Countries_and_indicators_outside_of_the_recipe_do_not_enter()
    {
        var figures = new Dictionary<string, IndicatorFigures>(Of(Figure("FRA", "HOURS", 2020, 1)), StringComparer.Ordinal)
        {
            ["OTHER"] = IndicatorFigures.Of("OTHER", [[Figure("PRY", "OTHER", 2020, 1)]]),
        };

        Assert.Empty(ReleaseInputs.Choose(Recipe, figures, (_, _) => true).Figures);
    }

    private static ReleaseInputs Choose(params PublishedFigure[] figures) => ReleaseInputs.Choose(Recipe, Of(figures), (_, _) => true);

    private static Dictionary<string, IndicatorFigures> Of(params PublishedFigure[] figures) =>
        new(StringComparer.Ordinal) { ["HOURS"] = IndicatorFigures.Of("HOURS", [figures]) };
}
