using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indicators.Screening;

public class ChecksTests
{
    private static readonly SeriesPatterns All = new(["*"], []);

    [Fact]
    public void A_share_above_its_whole_is_flagged_and_one_at_the_bound_is_not()
    {
        var flags = Figures.Of("S", "PRY", 2019, "99", "100", "100.04", "111.2").ScreenedWith(new BoundsTest(0.05, [], OfScales: false, [new(All, 0, 100)]));

        Assert.Equal("PRY 2022: S 111.2 low=0 high=100", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_total_outside_of_women_and_men_is_flagged()
    {
        var flags = Figures.Of("T", "PRY", 2020, "50", "61").And("F", "PRY", 2020, "45", "45").And("M", "PRY", 2020, "60", "60")
            .ScreenedWith(new BetweenTest(0.5, [("T", "F", "M")]));

        Assert.Equal("PRY 2021: T 61 low=45 high=60", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_total_of_another_edition_is_not_held_against_the_parts()
    {
        var flags = Figures.Of("F", "PRY", 2020, "45").And("M", "PRY", 2020, "60").AndOf("later", "T", "PRY", 2020, "99")
            .ScreenedWith(new BetweenTest(0.5, [("T", "F", "M")]));

        Assert.Empty(flags.All);
    }

    [Fact]
    public void A_part_greater_than_its_whole_is_flagged()
    {
        var flags = Figures.Of("PART", "PRY", 2020, "10", "12").And("WHOLE", "PRY", 2020, "10", "11")
            .ScreenedWith(new WithinTest(0.5, [("PART", "WHOLE")]));

        Assert.Equal("PRY 2021: PART 12 whole=11", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_total_below_a_part_that_another_source_counts_is_flagged_once_a_place()
    {
        var flags = Figures.Of("PART", "PRY", 2020, "10", "12", "3").AndOf("other", "TOTAL", "PRY", 2020, "4", "5", "6")
            .ScreenedWith(new FalseTotalTest(0.5, [("PART", "TOTAL")]));

        var flag = Assert.Single(flags.All);
        Assert.Equal("PRY 2020–2021: TOTAL 5 part=12 year=2021 n=2", flag.Sentence(Language.En));
        Assert.Equal("other", Assert.Single(flag.Series).Source);
    }

    [Theory]
    [InlineData(false, "40", "30", "30", false)]
    [InlineData(false, "40", "30", "20", true)]
    [InlineData(true, "40", "30", "20", false)]
    [InlineData(true, "40", "40", "40", true)]
    public void Parts_make_the_whole_or_at_least_do_not_pass_it(bool atMost, string one, string other, string third, bool isFlagged)
    {
        var flags = Figures.Of("A", "PRY", 2020, one).And("B", "PRY", 2020, other).And("C", "PRY", 2020, third)
            .ScreenedWith(new SumTest(1, 0, [new(["A", "B", "C"], null, 100, atMost, LiesOnWhole: false)]));

        Assert.Equal(isFlagged, flags.All.Count == 1);
    }

    [Fact]
    public void Where_the_parts_bear_each_other_out_the_objection_lies_on_the_whole_alone()
    {
        var flags = Figures.Of("WOMEN", "PRY", 2019, "52").And("ALL", "PRY", 2019, "0").ScreenedWith(new SumTest(1, 0, [new(["WOMEN"], "ALL", 0, AtMost: false, LiesOnWhole: true)]));

        Assert.True(flags.KeepsOut(new SeriesKey("test", "ALL"), "PRY", Period.OfYear(2019)));
        Assert.False(flags.KeepsOut(new SeriesKey("test", "WOMEN"), "PRY", Period.OfYear(2019)));
        Assert.Equal("PRY 2019: ALL 0 whole=52", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_figure_that_leaves_its_neighbours_and_comes_back_is_flagged()
    {
        var flags = Figures.Of("S", "PRY", 2005, "40", "41", "41.5", "42", "43", "43.2", "20", "44", "45", "45.5", "46", "47").ScreenedWith(Jump);

        Assert.Equal("PRY 2011: S 20 before=43.2 after=44", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_reform_that_stays_is_no_jump_there_and_back()
    {
        var flags = Figures.Of("S", "PRY", 2005, "40", "41", "41.5", "42", "43", "43.2", "20", "20.5", "21", "21.2", "22", "22.1").ScreenedWith(Jump);

        Assert.Empty(flags.All);
    }

    [Fact]
    public void What_many_countries_share_is_an_event_of_the_world()
    {
        string[] shaken = ["40", "41", "41.5", "42", "43", "43.2", "20", "44", "45", "45.5", "46", "47"];
        var flags = Figures.Of("S", "PRY", 2005, shaken).And("S", "ARG", 2005, shaken).And("S", "BOL", 2005, shaken).And("S", "URY", 2005, shaken).ScreenedWith(Jump);

        Assert.Empty(flags.All);
    }

    [Fact]
    public void Too_few_figures_say_nothing_of_jumps()
    {
        var flags = Figures.Of("S", "PRY", 2005, "40", "41", "41.5", "20", "43", "43.2").ScreenedWith(Jump);

        Assert.Empty(flags.All);
    }

    [Fact]
    public void A_lost_digit_is_flagged_where_the_series_is_calm()
    {
        var flags = Figures.Of("S", "PRT", 2001, "800000", "791300", "86003", "882452", "900000").And("S", "BOL", 2001, "8", "1000", "101", "990", "5")
            .ScreenedWith(new UnitSpikeTest(0.1, 0.25));

        Assert.Equal("PRT 2003: S 86,003 before=791,300 after=882,452 factor=10", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_level_that_changes_a_thousandfold_is_flagged_and_tenfold_is_not()
    {
        var flags = Figures.Of("S", "PRY", 2001, "5000", "5100", "5200", "5.3", "5.4", "5.5").And("S", "BOL", 2001, "50", "51", "52", "5.2", "5.4", "5.5")
            .ScreenedWith(new UnitLevelTest(0.15, 0.25, Points: 3, LeastPower: 2));

        Assert.Equal("PRY 2004: S 5.3 before=5,200 factor=1,000", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void Two_sources_a_million_apart_flag_the_one_that_is_not_preferred_whole()
    {
        var figures = Figures.Of("GOOD", "PRY", 2001, "12", "13", "14").And("GOOD", "URY", 2001, "25", "26").And("BAD", "PRY", 2001, "0.00001", "0.00001", "0.00001").And("BAD", "URY", 2001, "0.00003", "0.00003");

        var flags = With(figures, new UnitOfSourcesTest(0.3, Points: 5), [["GOOD", "BAD"]]);

        Assert.True(flags.KeepsOut(new SeriesKey("test", "BAD"), "URY", Period.OfYear(2001)));
        Assert.False(flags.KeepsOut(new SeriesKey("test", "GOOD"), "URY", Period.OfYear(2001)));
    }

    [Fact]
    public void Sources_that_contradict_each_other_are_flagged_once_a_place_with_the_widest_gap()
    {
        var figures = Figures.Of("A", "PRY", 2010, "10", "10", "10", "10").And("B", "PRY", 2010, "10.5", "14", "16", "10");

        var flags = figures.ScreenedWith(new DisagreementTest(0.15, 1, [["A", "B"]]));

        Assert.Equal("PRY 2011–2012: A 10 other=16 year=2012 n=2 of=4", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void Editions_of_one_series_are_one_concept()
    {
        var flags = Figures.Of("A", "PRY", 2010, "10").AndOf("tested", "A", "PRY", 2010, "20").ScreenedWith(new DisagreementTest(0.15, 1, []));

        Assert.Single(flags.All);
    }

    [Fact]
    public void Two_series_that_are_the_same_are_flagged_unless_they_are_one_concept()
    {
        string[] values = [.. Enumerable.Range(0, 25).Select(year => $"{11 + year}.{year % 9 + 1}")];
        var figures = Figures.Of("A", "PRY", 1990, values).And("B", "PRY", 1990, values).And("C", "PRY", 1990, [.. values.Reverse()]);

        Assert.Equal(["A", "B"], Assert.Single(figures.ScreenedWith(new SameSeriesTest(0.95, 20)).All).Series.Select(key => key.Code));
        Assert.Empty(With(figures, new SameSeriesTest(0.95, 20), [["A", "B"]]).All);
    }

    [Fact]
    public void An_error_that_lies_on_two_whole_series_keeps_both_out()
    {
        string[] values = [.. Enumerable.Range(0, 25).Select(year => $"{11 + year}.{year % 9 + 1}")];

        var flags = Figures.Of("A", "PRY", 1990, values).And("B", "PRY", 1990, values).ScreenedWith(new SameSeriesTest(0.95, 20));

        Assert.Equal(["A", "B"], Assert.Single(flags.All).Series.Select(key => key.Code));
        Assert.All(["A", "B"], code => Assert.True(flags.KeepsOut(new SeriesKey("test", code), "PRY", Period.OfYear(2005))));
    }

    [Fact]
    public void A_run_that_another_series_gives_too_is_flagged()
    {
        var figures = Figures.Of("A", "PRY", 2010, "31.17", "32.29", "41.25", "42.36", "43.47").And("B", "PRY", 2010, "11.11", "12.12", "41.25", "42.36", "43.47");

        var flag = Assert.Single(figures.ScreenedWith(new CarriedSeriesTest(12, 3, [])).All);

        Assert.Equal("PRY 2012–2014: A 43.47 n=3", flag.Sentence(Language.En));
        Assert.Empty(figures.ScreenedWith(new CarriedSeriesTest(12, 3, [new(["A", "B"], [])])).All);
    }

    [Fact]
    public void A_country_with_anothers_values_is_flagged_with_the_other()
    {
        var figures = Figures.Of("A", "AND", 2016, "91.56", "", "", "90.71", "93.21", "93.89").And("A", "ESP", 2016, "80.56", "84.60", "86.10", "90.71", "93.21", "93.89");

        var flags = figures.ScreenedWith(new CarriedPlaceTest(12, 3, SeriesPatterns.None));

        Assert.Equal(["AND 2019–2021: A 93.89 n=3 other_place=ESP", "ESP 2019–2021: A 93.89 n=3 other_place=AND"], flags.All.Select(flag => flag.Sentence(Language.En)));
    }

    [Fact]
    public void A_constant_shared_by_two_countries_proves_nothing()
    {
        var figures = Figures.Of("A", "AND", 2019, "90.71", "90.71", "90.71").And("A", "ESP", 2019, "90.71", "90.71", "90.71");

        Assert.Empty(figures.ScreenedWith(new CarriedPlaceTest(12, 3, SeriesPatterns.None)).All);
    }

    [Fact]
    public void The_same_measured_figure_year_after_year_is_flagged()
    {
        var figures = Figures.Of("A", "ARG", 2002, "25.1", "26.01", "26.01", "26.01", "27").And("B", "ARG", 2002, "12", "12", "12", "12").And("C", "ARG", 2002, "26.01", "", "26.01", "26.01");

        Assert.Equal("ARG 2003–2005: A 26.01 n=3", Assert.Single(figures.ScreenedWith(new RepeatedTest(4, 3, SeriesPatterns.None)).All).Sentence(Language.En));
    }

    [Fact]
    public void Two_figures_for_one_place_and_period_are_flagged()
    {
        var flags = Figures.Of("A", "PRY", 2020, "5").And("A", "PRY", 2020, "6").ScreenedWith(new DuplicateTest());

        Assert.Equal("PRY 2020: A 5 other=6", Assert.Single(flags.All).Sentence(Language.En));
    }

    [Fact]
    public void A_series_without_news_is_flagged_as_a_whole()
    {
        var flags = Figures.Of("OLD", "PRY", 2014, "5", "6").And("FRESH", "PRY", 2014, "5", "6").And("FRESH", "URY", 2016, "5").ScreenedWith(new StaleTest(10), Severity.Warning);

        var flag = Assert.Single(flags.All);
        Assert.Equal(("OLD", "", 2015), (flag.Series[0].Code, flag.Country, flag.Periods[0].Year));
    }

    private static readonly JumpTest Jump = new(12, 12, 1.25, 1.5, 0.25, All);

    private static Flags With(Figures figures, CheckTest test, IReadOnlyList<IReadOnlyList<string>> concepts)
    {
        var silent = Figures.CheckOf(new DisagreementTest(0, double.MaxValue, concepts), Severity.Warning) with { Code = "concepts" };
        return DataScreening.Of(figures.Data, new([Figures.CheckOf(test), silent], [], new Dictionary<string, LocalText>()), [], year: 2026);
    }
}
