using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indicators.Screening;

public class FlagsTests
{
    private static readonly BoundsTest Bounds = new(0, [], OfScales: false, [new(new(["*"], []), 0, 100)]);
    private static readonly SeriesKey Series = new("test", "S");

    [Fact]
    public void An_error_stays_out_until_it_is_accepted()
    {
        var figures = Figures.Of("S", "PRY", 2020, "50", "120");
        var flags = figures.ScreenedWith(Bounds);

        var accepted = figures.ScreenedWith(Bounds, new Acceptance(flags.All[0].Id, "Ana", new(2026, 11, 21), "Published so; the survey counts twice."));

        Assert.Equal((true, false, 1), (flags.KeepsOut(Series, "PRY", Period.OfYear(2021)), flags.KeepsOut(Series, "PRY", Period.OfYear(2020)), flags.Unaccepted));
        Assert.Equal((false, 0, "Ana"), (accepted.KeepsOut(Series, "PRY", Period.OfYear(2021)), accepted.Unaccepted, accepted.All[0].Acceptance!.By));
    }

    [Fact]
    public void A_figure_carries_the_codes_of_the_checks_that_object_to_it()
    {
        var flags = Figures.Of("S", "PRY", 2020, "50", "120").ScreenedWith(Bounds);

        Assert.Equal((flags.All[0].Kind, "", ""), (flags.ChecksOn(Series, "PRY", "2021"), flags.ChecksOn(Series, "PRY", "2020"), flags.ChecksOn(new("test", "T"), "PRY", "2021")));
    }

    [Fact]
    public void A_warning_stays_in()
    {
        var flags = Figures.Of("S", "PRY", 2020, "120").ScreenedWith(Bounds, Severity.Warning);

        Assert.False(flags.KeepsOut(Series, "PRY", Period.OfYear(2020)));
        Assert.Single(flags.All);
    }

    [Fact]
    public void The_id_stays_while_the_figure_stays_whatever_else_comes()
    {
        var before = Figures.Of("S", "PRY", 2020, "120").ScreenedWith(Bounds);

        var later = Figures.Of("S", "PRY", 2018, "3", "4", "120", "101").And("S", "ARG", 2020, "150").ScreenedWith(Bounds);
        var corrected = Figures.Of("S", "PRY", 2020, "121").ScreenedWith(Bounds);

        Assert.Matches("^[0-9a-f]{12}$", before.All[0].Id);
        Assert.NotNull(later.Find(before.All[0].Id));
        Assert.Null(corrected.Find(before.All[0].Id));
    }

    [Fact]
    public void Figures_are_written_as_each_language_writes_them()
    {
        var flag = Figures.Of("S", "PRY", 2020, "-1234567.25").And("S", "URY", 2020, "-0.00123").ScreenedWith(Bounds).All;

        Assert.Equal("PRY 2020: S −1\u202f234\u202f567 low=0 high=100", flag[0].Sentence(Language.Pt));
        Assert.Equal(("URY 2020: S −0,00123 low=0 high=100", "URY 2020: S −0.00123 low=0 high=100"), (flag[1].Sentence(Language.Es), flag[1].Sentence(Language.En)));
    }

    [Theory]
    [InlineData("SE.TER.*", "SE.TER.ENRR", true)]
    [InlineData("SE.TER.*", "SE.TERX", false)]
    [InlineData("*.DURS", "IC.REG.DURS", true)]
    [InlineData("WGI.*.RNK", "WGI.VA.RNK", true)]
    [InlineData("WGI.*.RNK", "WGI.VA.EST", false)]
    [InlineData("A", "AB", false)]
    public void A_star_stands_for_any_letters(string pattern, string code, bool matches)
    {
        Assert.Equal(matches, new SeriesPatterns([pattern], []).Match(code));
        Assert.False(new SeriesPatterns([pattern], [code]).Match(code));
    }
}
