using Telar.Core.Forms.Filling;
using static Telar.Tests.Core.Forms.Filling.FilledFormTests;

namespace Telar.Tests.Core.Forms.Filling;

/// Forms made to hurt: each is stopped after so many steps, with a sentence. A form that is not stopped would keep its test for hours.
public class HostileFormTests
{
    [Fact]
    public void A_thousand_calculations_that_search_the_whole_form_each_time_are_stopped()
    {
        var answers = Enumerable.Range(0, 1_000).Select(at => $"integer | a{at} |");
        var searches = Enumerable.Range(0, 1_000).Select(at => $"calculate | c{at} | count(/data/group/*[count(/data/group/*[. != '1']) > 0])");

        var filled = Begin($"type | name | calculation\nbegin group | group |\n{string.Join('\n', answers)}\nend group | |\n{string.Join('\n', searches)}");

        Assert.Contains("EXPR-20 /data/c999", Codes(filled));
    }

    [Fact]
    public void A_thousand_calculations_that_all_need_one_another_are_told_in_a_few_sentences()
    {
        var rows = Enumerable.Range(0, 1_000).Select(at => $"calculate | c{at} | count(//*[. = 'x'])");

        var problems = CompiledForm.Of(Given.SmallForm.Of("type | name | calculation\n" + string.Join('\n', rows))).Problems;

        Assert.InRange(problems.Count(problem => problem.Code == "FILL-05"), 1, 20);
    }

    [Fact]
    public void A_calculation_upon_its_own_turns_that_never_settles_is_told()
    {
        var filled = Begin("""
            type | name | calculation
            begin repeat | turn |
            calculate | up | 1 - sum(/data/turn[position() > 0]/up[. != ''])
            end repeat | |
            integer | a |
            """);

        Assert.Contains("FILL-36 /data", Codes(filled));
    }

    [Fact]
    public void Triggers_that_set_each_other_off_are_stopped()
    {
        var filled = Begin("""
            type | name | calculation | trigger
            integer | a | ${b} + 1 | ${b}
            integer | b | ${a} + 1 | ${a}
            """);

        Answer(filled, "/data/a", "1");

        Assert.Contains("FILL-36 /data", Codes(filled));
    }

    [Fact]
    public void Repeats_in_repeats_stop_at_the_most_elements()
    {
        var filled = Begin("""
            type | name | repeat_count
            integer | n |
            begin repeat | outer | ${n}
            begin repeat | inner | ${n}
            text | a |
            text | b |
            text | c |
            end repeat | |
            end repeat | |
            """);

        Answer(filled, "/data/n", "1000");

        Assert.InRange(FilledForm.Elements(filled.Root).Count(), 2, FilledForm.MostElements);
        Assert.Contains(Codes(filled), code => code.StartsWith("FILL-35", StringComparison.Ordinal));
    }

    // One form serves everybody who fills it in at the same time.
    [Fact]
    public void Many_fill_in_the_same_form_at_the_same_time()
    {
        var compiled = Given.SmallForm.Compiled("""
            type | name | calculation | choice_filter | constraint
            integer | a | | | . < 1000 and regex(., '^[0-9]+$')
            select_one cities | city | | rank > ${a} |
            calculate | said | concat(${a}, ' ', jr:choice-name(${city}, '${city}'), ' ', string(instance('cities')/root/item[rank > ${a}]/name)) | |
            """, "cities: lima cusco bogota lima.rank=1 cusco.rank=2 bogota.rank=3");

        Parallel.For(0, 2_000, at =>
        {
            var filled = FilledForm.Begin(compiled, new(default, Seed: (ulong)at, Given.SmallForm.Spanish));
            var answer = at % 3;
            Answer(filled, "/data/a", answer.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Answer(filled, "/data/city", "bogota");
            Assert.Empty(Codes(filled));
            Assert.Equal(3 - answer, filled.ChoicesOf(filled.Find("/data/city")!).Count);
            Assert.Equal($"{answer} La bogota {(answer == 0 ? "lima" : answer == 1 ? "cusco" : "bogota")}", Text(filled, "/data/said"));
        });
    }
}
