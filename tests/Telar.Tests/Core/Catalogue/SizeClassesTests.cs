using Telar.Core.Catalogue;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Catalogue;

public class SizeClassesTests
{
    private static readonly LocalText Words = new("razón", "razão", "reason");

    private static readonly HarmonisedSizes Common = new("staff-4", Words, Words, "s", FactStatus.Confirmed,
    [
        new(SizeClass.Micro, Words, 1, 9),
        new(SizeClass.Small, Words, 10, 49),
        new(SizeClass.Medium, Words, 50, 249),
        new(SizeClass.Large, Words, 250, null),
    ]);

    private static readonly SizeRule BySalesInUit = Rule("PER-2013", SizeRuleKind.Single, null, new SizeMeasure(Measure.Sales, "UIT", 150, 1700, 2300));

    [Theory]
    // Peru, 2024: UIT 5 150, so micro to 772 500, small to 8 755 000, medium to 11 845 000
    [InlineData(772_500, SizeClass.Micro)]
    [InlineData(772_500.01, SizeClass.Small)]
    [InlineData(8_755_000, SizeClass.Small)]
    [InlineData(11_845_000, SizeClass.Medium)]
    [InlineData(11_845_001, SizeClass.Large)]
    public void Limits_in_a_unit_are_multiplied_by_its_value_of_the_year_and_are_inclusive(double sales, SizeClass expected)
    {
        var verdict = Of(BySalesInUit, new(5, (decimal)sales), 2024);

        Assert.Equal(expected, verdict.National);
        Assert.Equal("PER-2013", verdict.Rule!.Code);
    }

    [Fact]
    public void Without_a_value_of_the_unit_for_the_year_no_national_class_is_given()
    {
        var verdict = Of(BySalesInUit, new(5, 700_000), 2023);

        Assert.Null(verdict.National);
        Assert.Equal(new(NoClassReason.UnitWithoutValue, Unit: "UIT"), verdict.WhyNot);
        Assert.Equal(SizeClass.Micro, verdict.Harmonised!.Size);
    }

    [Fact]
    public void A_unit_value_that_is_to_be_confirmed_decides_nothing()
    {
        Assert.Equal(NoClassReason.UnitWithoutValue, Of(BySalesInUit, new(5, 700_000), 2022).WhyNot!.Reason);
    }

    [Fact]
    public void A_rule_that_is_to_be_confirmed_decides_nothing()
    {
        var verdict = Of(BySalesInUit with { Status = FactStatus.ToBeConfirmed }, new(5, 700_000), 2024);

        Assert.Equal(NoClassReason.RuleToBeConfirmed, verdict.WhyNot!.Reason);
    }

    [Fact]
    public void A_rule_that_cannot_be_computed_says_why_in_the_words_of_the_catalogue()
    {
        var verdict = Of(BySalesInUit with { IsComputable = false }, new(5, 700_000), 2024);

        Assert.Equal(new(NoClassReason.RuleNotComputable, Words), verdict.WhyNot);
    }

    [Theory]
    [InlineData("2013-12-28", null, 2012, false)]
    [InlineData("2013-12-28", null, 2013, true)]
    [InlineData("2013-12-28", "2024-06-30", 2023, true)]
    [InlineData("2013-12-28", "2024-06-30", 2024, false)]
    [InlineData("2024", "2024", 2024, true)]
    [InlineData("2024", "2024", 2025, false)]
    [InlineData(null, null, 2024, false)]
    public void A_rule_holds_for_a_year_at_whose_end_it_is_in_force(string? from, string? to, int year, bool holds)
    {
        var rule = BySalesInUit with { ValidFrom = Date(from), ValidTo = Date(to) };

        Assert.Equal(holds, rule.HoldsAtEndOf(year));
    }

    [Fact]
    public void A_rule_of_another_sector_is_not_asked()
    {
        var verdict = Of(BySalesInUit with { Sectors = [SizeSector.Trade] }, new(5, 700_000), 2024);

        Assert.Equal(NoClassReason.NoRuleForSectorAndYear, verdict.WhyNot!.Reason);
    }

    [Fact]
    public void Above_the_last_limit_that_was_read_there_is_no_class()
    {
        var rule = BySalesInUit with { Measures = [new(Measure.Sales, "PEN", 100, 200, null)] };

        Assert.Equal(SizeClass.Small, Of(rule, new(5, 150), 2024).National);
        Assert.Equal(NoClassReason.LimitNotRead, Of(rule, new(5, 201), 2024).WhyNot!.Reason);
    }

    [Fact]
    public void A_figure_that_is_missing_is_said_and_not_taken_as_zero()
    {
        Assert.Equal(NoClassReason.FigureMissing, Of(BySalesInUit, new(5), 2024).WhyNot!.Reason);
    }

    [Theory]
    // staff, sales, class where no limit may be passed: staff 10 50 150, sales 100 1000 10000
    [InlineData(10, 100, SizeClass.Micro)]
    [InlineData(10, 101, SizeClass.Small)]
    [InlineData(51, 100, SizeClass.Medium)]
    [InlineData(5, 10_001, SizeClass.Large)]
    public void Where_no_limit_may_be_passed_the_larger_measure_decides(int staff, int sales, SizeClass expected)
    {
        var rule = Rule("PER-J", SizeRuleKind.Joint, Combination.All, Staff(10, 50, 150), Sales(100, 1000, 10_000));

        Assert.Equal(expected, Of(rule, new(staff, sales), 2024).National);
    }

    [Fact]
    public void Where_no_limit_may_be_passed_one_passed_limit_is_enough_to_leave_the_class_even_if_the_other_figure_is_missing()
    {
        var rule = Rule("PER-J", SizeRuleKind.Joint, Combination.All, Staff(10, 50, 150), Sales(100, 1000, 10_000));

        Assert.Equal(SizeClass.Large, Of(rule, new(151), 2024).National);
        Assert.Equal(NoClassReason.FigureMissing, Of(rule, new(20), 2024).WhyNot!.Reason);
    }

    [Theory]
    // The European rule: staff, and either sales or assets.
    [InlineData(9, 2_000_000, 9_000_000, SizeClass.Micro)]
    [InlineData(9, 2_000_001, 2_000_000, SizeClass.Micro)]
    [InlineData(9, 2_000_001, 2_000_001, SizeClass.Small)]
    [InlineData(10, 1, 1, SizeClass.Small)]
    [InlineData(49, 50_000_001, 43_000_001, SizeClass.Large)]
    [InlineData(250, 1, 1, SizeClass.Large)]
    public void Where_staff_comes_first_one_of_the_other_limits_is_enough(int staff, int sales, int assets, SizeClass expected)
    {
        var rule = Rule("PER-S", SizeRuleKind.Joint, Combination.StaffFirst,
            Staff(9, 49, 249), Sales(2_000_000, 10_000_000, 50_000_000), Assets(2_000_000, 10_000_000, 43_000_000));

        Assert.Equal(expected, Of(rule, new(staff, sales, assets), 2024).National);
    }

    [Theory]
    [InlineData(10, 100, 9999, SizeClass.Micro)]
    [InlineData(11, 101, 1, SizeClass.Small)]
    [InlineData(51, 1001, 1, SizeClass.Medium)]
    [InlineData(151, 10_001, 1, SizeClass.Large)]
    public void Where_two_of_three_decide_the_middle_one_does(int staff, int sales, int assets, SizeClass expected)
    {
        var rule = Rule("PER-T", SizeRuleKind.Joint, Combination.TwoOfThree, Staff(10, 50, 150), Sales(100, 1000, 10_000), Assets(100, 1000, 10_000));

        Assert.Equal(expected, Of(rule, new(staff, sales, assets), 2024).National);
    }

    [Theory]
    // Mexico, trade: 0.1 by staff plus 0.9 by sales in millions; 4.6, 93, 235
    [InlineData(10, 4_000_000, SizeClass.Micro)]
    [InlineData(10, 4_000_001, SizeClass.Small)]
    [InlineData(30, 100_000_000, SizeClass.Small)]
    [InlineData(100, 250_000_000, SizeClass.Medium)]
    [InlineData(101, 250_000_000, SizeClass.Large)]
    public void A_score_is_weighed_from_staff_and_sales_in_millions(int staff, int sales, SizeClass expected)
    {
        var rule = Rule("PER-W", SizeRuleKind.Weighted, null, new SizeMeasure(Measure.Score, "points", 4.6m, 93, 235)) with { Score = new(0.1m, 0.9m, "PEN-million") };

        Assert.Equal(expected, Of(rule, new(staff, sales), 2024).National);
    }

    [Fact]
    public void A_country_without_a_rule_says_why_and_keeps_the_common_class()
    {
        var classes = new SizeClasses([new("PER", [], Words)], [], Common);

        var verdict = classes.Of(Peru, SizeSector.Services, new(300), 2024);

        Assert.Equal(new(NoClassReason.NoRule, Words), verdict.WhyNot);
        Assert.Equal(SizeClass.Large, verdict.Harmonised!.Size);
    }

    private static SizeVerdict Of(SizeRule rule, FirmFigures firm, int year)
    {
        UnitValue[] values =
        [
            new(2024, 5150, "PEN", "s", FactStatus.Confirmed),
            new(2022, 4600, "PEN", "s", FactStatus.ToBeConfirmed),
        ];
        return new SizeClasses([new("PER", [rule], null)], [new("UIT", Words, "PER", values)], Common).Of(Peru, SizeSector.Services, firm, year);
    }

    private static readonly Country Peru = new(
        new(TranslationState.Written, TranslationState.Written, TranslationState.Written),
        "PER", "PE", 604, Words, Words, Words, Words, null, new("America/Lima", FactStatus.Confirmed, "s"), ["es"], new("PEN", Words, "s"), new("RUC", FactStatus.Confirmed, "s"), null, [], new(4, 5), "s");

    private static SizeRule Rule(string code, SizeRuleKind kind, Combination? combine, params SizeMeasure[] measures) => new(
        code, "PER", "DS", Date("2013-12-28"), null, [SizeSector.All], kind, combine, null, measures, IsComputable: true, Words, null, "s", FactStatus.Confirmed);

    private static SizeMeasure Staff(int micro, int small, int medium) => new(Measure.Staff, "persons", micro, small, medium);

    private static SizeMeasure Sales(int micro, int small, int medium) => new(Measure.Sales, "PEN", micro, small, medium);

    private static SizeMeasure Assets(int micro, int small, int medium) => new(Measure.Assets, "PEN", micro, small, medium);

    private static PartialDate? Date(string? text) => text is not null && PartialDate.TryParse(text, out var date) ? date : null;
}
