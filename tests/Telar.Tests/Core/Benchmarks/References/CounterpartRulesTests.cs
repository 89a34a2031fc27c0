using Telar.Core.Benchmarks.References;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Benchmarks.References;

public class CounterpartRulesTests
{
    private static readonly InstrumentItems Maturity = new("maturity", new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["site"] = ["own", "none"] });

    [Fact]
    public void A_table_that_names_what_exists_has_no_problem() => Assert.Empty(ProblemsOf(Counterpart()));

    [Fact]
    public void An_instrument_of_which_nothing_is_said_is_named()
    {
        var problem = Assert.Single(CounterpartRules.ProblemsOf([], [SmallSurvey.Plain], [Maturity], ProblemPlace.Nowhere));

        Assert.Equal("REF-07", problem.Code);
        Assert.Contains(("instrument", "maturity"), problem.Values);
    }

    [Fact]
    public void An_instrument_may_say_that_it_has_none() =>
        Assert.Empty(CounterpartRules.ProblemsOf([new("maturity", LocalText.Same("Nobody asked."), [])], [SmallSurvey.Plain], [Maturity], ProblemPlace.Nowhere));

    [Fact]
    public void What_does_not_exist_is_named_with_where_it_was_looked_for()
    {
        AssertUnknown("shop", "maturity", Counterpart() with { Item = "shop" });
        AssertUnknown("small/shop", "references", Counterpart() with { Figure = "shop" });
        AssertUnknown("large/web", "references", Counterpart() with { Survey = "large" });
        AssertUnknown("maybe", "small/web", Counterpart() with { Classes = [new("maybe", ["own"], null, null)] });
        AssertUnknown("half", "maturity/site", Counterpart() with { Classes = [new("yes", ["half"], null, null)] });
        AssertUnknown("readiness", "instruments", Counterpart() with { Instrument = "readiness" }, "readiness");
    }

    [Fact]
    public void An_option_means_one_class() =>
        Assert.Equal(["REF-06"], ProblemsOf(Counterpart() with { Classes = [new("yes", ["own"], null, null), new("no", ["own"], null, null)] }).Select(problem => problem.Code));

    private static void AssertUnknown(string code, string where, Counterpart counterpart, string instrument = "maturity")
    {
        var problem = ProblemsOf(counterpart, instrument).First(one => one.Code == "REF-05");

        Assert.Equal([("code", code), ("place", where)], problem.Values);
    }

    private static IReadOnlyList<Problem> ProblemsOf(Counterpart counterpart, string instrument = "maturity") =>
        CounterpartRules.ProblemsOf([new(instrument, None: null, [counterpart])], [SmallSurvey.Plain], [Maturity], ProblemPlace.Nowhere);

    private static Counterpart Counterpart() => new("maturity", "site", "small", "web", [new("yes", ["own"], null, null), new("no", ["none"], null, null)], LocalText.Same("differs"));
}
