using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Filling;

/// A form while somebody answers it.
public class FilledFormTests
{
    private static readonly EvaluationContext Context = new(new(2026, 3, 15, 21, 30, 0, TimeSpan.FromHours(-5)), Seed: 7, SmallForm.Spanish, "es");

    [Fact]
    public void A_calculation_follows_what_it_reads()
    {
        var filled = Begin("""
            type | name | calculation
            integer | price |
            integer | pieces |
            calculate | sales | ${price} * ${pieces}
            calculate | words | concat('Vende ', ${sales})
            """);

        Answer(filled, "/data/price", "12");
        var changed = Answer(filled, "/data/pieces", "3");

        Assert.Equal("36", Text(filled, "/data/sales"));
        Assert.Equal(["/data/pieces", "/data/sales", "/data/words"], changed);
    }

    [Fact]
    public void What_is_not_asked_has_no_value_for_others_and_comes_back_when_asked_again()
    {
        var filled = Begin("""
            type | name | relevant | calculation
            select_one yesno | sells | |
            integer | online | ${sells} = 'yes' |
            calculate | share | | if(${online} = '', 'nada', ${online})
            """, "yesno: yes no");
        var fields = FieldList.Of(filled.Form.Form);

        Answer(filled, "/data/sells", "yes");
        Answer(filled, "/data/online", "40");
        Assert.Equal("40", Text(filled, "/data/share"));

        Answer(filled, "/data/sells", "no");
        Assert.False(filled.Find("/data/online")!.IsRelevant);
        Assert.Equal("nada", Text(filled, "/data/share"));
        Assert.Equal("", filled.Submission(fields)[1]);
        Assert.Equal("40", filled.Draft(fields)[1]);

        Answer(filled, "/data/sells", "yes");
        Assert.Equal("40", Text(filled, "/data/share"));
    }

    [Fact]
    public void Relevance_is_inherited_from_groups()
    {
        var filled = Begin("""
            type | name | relevant | required
            select_one yesno | exports | |
            begin group | export | ${exports} = 'yes' |
            text | country | | yes
            begin group | papers | |
            text | code | ${country} != '' | true()
            end group | | |
            end group | | |
            """.Replace("| yes\n", "| true()\n", StringComparison.Ordinal), "yesno: yes no");

        Assert.Empty(filled.ProblemsOf(filled.Root));

        Answer(filled, "/data/exports", "yes");
        Assert.Equal(["FILL-20 /data/export/country"], Codes(filled));

        Answer(filled, "/data/export/country", "Perú");
        Assert.Equal(["FILL-20 /data/export/papers/code"], Codes(filled));
    }

    [Fact]
    public void A_constraint_counts_only_when_there_is_an_answer_and_speaks_in_its_own_words()
    {
        var filled = Begin("""
            type | name | label | constraint | constraint_message
            integer | staff | ¿Cuántas personas? | . > 0 and . < ${most} | Entre 1 y ${most}
            integer | most | Máximo | |
            """);
        Answer(filled, "/data/most", "250");
        Assert.Empty(Codes(filled));

        Answer(filled, "/data/staff", "900");

        var problem = Assert.Single(filled.ProblemsOf(filled.Root));
        Assert.Equal(("FILL-21", "Entre 1 y 250"), (problem.Problem.Code, problem.What(Language.Es)));
    }

    [Theory]
    [InlineData("integer", "12", "")]
    [InlineData("integer", " -12 ", "")]
    [InlineData("integer", "12.5", "FILL-22")]
    [InlineData("integer", "1e3", "FILL-22")]
    [InlineData("integer", "1234567890123456", "FILL-22")]
    [InlineData("decimal", "12.5", "")]
    [InlineData("decimal", "12,5", "FILL-23")]
    [InlineData("range", "10", "")]
    [InlineData("range", "11", "FILL-24")]
    [InlineData("range", "2.5", "FILL-24")]
    [InlineData("date", "2024-02-29", "")]
    [InlineData("date", "2023-02-29", "FILL-25")]
    [InlineData("date", "29/02/2024", "FILL-25")]
    [InlineData("time", "14:05", "")]
    [InlineData("time", "24:05", "FILL-26")]
    [InlineData("dateTime", "2024-02-29T14:05", "")]
    [InlineData("dateTime", "2024-02-29", "FILL-27")]
    [InlineData("select_one sizes", "small", "")]
    [InlineData("select_one sizes", "huge", "FILL-28")]
    [InlineData("select_one sizes", "small large", "FILL-28")]
    [InlineData("select_multiple sizes", "small large", "")]
    [InlineData("select_multiple sizes", "small huge", "FILL-28")]
    [InlineData("select_multiple sizes", "small small", "FILL-29")]
    [InlineData("rank sizes", "large small micro", "")]
    [InlineData("rank sizes", "large small", "FILL-30")]
    [InlineData("geopoint", "-34.9 -56.16", "")]
    [InlineData("geopoint", "-34.9 -56.16 12.5 4", "")]
    [InlineData("geopoint", "-94.9 -56.16", "FILL-31")]
    [InlineData("geopoint", "aquí", "FILL-31")]
    [InlineData("acknowledge", "OK", "")]
    [InlineData("acknowledge", "sí", "FILL-32")]
    [InlineData("image", "puesto.jpg", "")]
    [InlineData("image", "../puesto.jpg", "FILL-33")]
    [InlineData("text", "Lo que sea; «ñ».", "")]
    public void An_answer_is_held_against_its_type(string type, string answer, string code)
    {
        var filled = Begin($"type | name\n{type} | q", "sizes: micro small large");

        Answer(filled, "/data/q", answer);

        Assert.Equal(code, string.Join(' ', filled.ProblemsOf(filled.Root).Select(problem => problem.Problem.Code)));
        Assert.Equal(answer.Trim(), Text(filled, "/data/q"));
    }

    [Fact]
    public void An_answer_of_two_megabytes_is_kept_and_told()
    {
        var filled = Begin("type | name\ntext | q");

        Answer(filled, "/data/q", new string('x', 2_000_000));

        Assert.Equal(["FILL-34 /data/q"], Codes(filled));
    }

    [Fact]
    public void A_choice_filter_decides_what_is_offered_and_what_may_be_answered()
    {
        var filled = Begin("""
            type | name | choice_filter
            select_one countries | country |
            select_one cities | city | country = ${country}
            """, "countries: pe co", "cities: lima cusco bogota lima.country=pe cusco.country=pe bogota.country=co");
        Answer(filled, "/data/country", "pe");

        Assert.Equal(["lima", "cusco"], filled.ChoicesOf(filled.Find("/data/city")!).Select(choice => choice.Name));

        Answer(filled, "/data/city", "bogota");
        Assert.Equal(["FILL-28 /data/city"], Codes(filled));

        Answer(filled, "/data/country", "co");
        Assert.Empty(Codes(filled));
    }

    [Fact]
    public void Shuffled_choices_keep_their_order_while_somebody_answers()
    {
        const string Survey = """
            type | name | parameters
            select_one letters | free | randomize=true
            select_one letters | fixed | randomize=true seed=42
            """;
        const string Letters = "letters: a b c d e f g h i j";
        var (first, second) = (Begin(Survey, Letters), Begin(Survey, Letters));

        foreach (var path in new[] { "/data/free", "/data/fixed" })
        {
            var order = first.ChoicesOf(first.Find(path)!).Select(choice => choice.Name).ToList();
            Assert.Equal(order, second.ChoicesOf(second.Find(path)!).Select(choice => choice.Name));
            Assert.NotEqual(order.Order(StringComparer.Ordinal), order);
        }
    }

    [Fact]
    public void Defaults_stand_there_at_first_and_may_be_computed_once()
    {
        var filled = Begin("""
            type | name | default | calculation
            text | country | pe |
            date | day | today() |
            integer | year | ${base} + 1 |
            integer | base | 2025 |
            text | dash | un-hilo |
            calculate | chance | | once(random())
            """);

        Assert.Equal(("pe", "2026-03-15", "2026", "un-hilo"), (Text(filled, "/data/country"), Text(filled, "/data/day"), Text(filled, "/data/year"), Text(filled, "/data/dash")));

        Answer(filled, "/data/base", "1");
        Assert.Equal("2026", Text(filled, "/data/year"));

        var chance = Text(filled, "/data/chance");
        var again = FilledForm.Resume(filled.Form, Context with { Seed = 99 }, FieldList.Of(filled.Form.Form), filled.Draft(FieldList.Of(filled.Form.Form)));
        Assert.Equal(chance, Text(again, "/data/chance"));
        Assert.Equal("1", Text(again, "/data/base"));
    }

    [Fact]
    public void A_triggered_calculation_waits_for_its_trigger_and_can_be_corrected()
    {
        var filled = Begin("""
            type | name | calculation | trigger
            text | size | |
            integer | staff | string-length(${size}) | ${size}
            calculate | seen | ${staff} + 1 |
            """);
        Assert.Equal("", Text(filled, "/data/staff"));

        Answer(filled, "/data/size", "micro");
        Assert.Equal(("5", "6"), (Text(filled, "/data/staff"), Text(filled, "/data/seen")));

        Answer(filled, "/data/staff", "9");
        Assert.Equal(("9", "10"), (Text(filled, "/data/staff"), Text(filled, "/data/seen")));
    }

    [Fact]
    public void What_is_computed_or_read_only_takes_no_answer()
    {
        var filled = Begin("""
            type | name | calculation | readonly
            integer | a | 1 + 1 |
            integer | b | | ${a} = 2
            integer | c | |
            """);

        Assert.Empty(Answer(filled, "/data/a", "7"));
        Assert.Empty(Answer(filled, "/data/b", "7"));
        Assert.Equal(["/data/c"], Answer(filled, "/data/c", "7"));
        Assert.Empty(Answer(filled, "/data/c", "7"));
    }

    [Fact]
    public void Labels_hold_answers_in_the_language_of_the_reader()
    {
        var filled = Begin("""
            type | name | label | calculation
            text | owner | ¿Cómo se llama? |
            select_one sizes | size | ${owner}, ¿de qué tamaño es? |
            calculate | said | | jr:choice-name(${size}, '${size}')
            """, "sizes: micro small");

        Answer(filled, "/data/owner", "Rosa");
        Answer(filled, "/data/size", "small");

        Assert.Equal("Rosa, ¿de qué tamaño es?", filled.LabelOf(filled.Find("/data/size")!));
        Assert.Equal("La small", Text(filled, "/data/said"));
        Assert.Equal("A small", filled.LabelOf(filled.ChoicesOf(filled.Find("/data/size")!)[1], filled.Find("/data/size")!, SmallForm.Portuguese));
    }

    [Fact]
    public void Metadata_is_filled_in_by_the_clock_that_was_given()
    {
        var filled = Begin("type | name\nstart | began\ntoday | day\nend | ended");
        Assert.Equal(("2026-03-15T21:30:00.000-05:00", "2026-03-15", ""), (Text(filled, "/data/began"), Text(filled, "/data/day"), Text(filled, "/data/ended")));

        filled.Finish(Context.Now.AddMinutes(9));

        Assert.Equal("2026-03-15T21:39:00.000-05:00", Text(filled, "/data/ended"));
    }

    // Whatever is answered in whichever order: computing only what depends comes to the same as computing everything.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Computing_only_what_depends_comes_to_the_same_as_computing_everything(int seed)
    {
        var random = new Random(seed);
        var rows = new List<string> { "type | name | relevant | calculation" };
        for (var at = 0; at < 60; at++)
        {
            string Earlier() => $"${{q{random.Next(at)}}}";
            rows.Add((at < 5 ? 0 : random.Next(4)) switch
            {
                0 => $"integer | q{at} | {(at > 5 && random.Next(2) == 0 ? $"{Earlier()} > 3" : "")} |",
                1 => $"calculate | q{at} | | {Earlier()} + {Earlier()}",
                2 => $"calculate | q{at} | {Earlier()} != '' | if({Earlier()} = '', 1, {Earlier()} mod 7)",
                _ => $"calculate | q{at} | | sum({Earlier()}|{Earlier()}|{Earlier()})",
            });
        }
        var filled = Begin(string.Join('\n', rows));
        var fields = FieldList.Of(filled.Form.Form);
        for (var turn = 0; turn < 200; turn++)
        {
            Answer(filled, $"/data/q{random.Next(60)}", random.Next(4) == 0 ? "" : random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture));

            var whole = FilledForm.Resume(filled.Form, Context, fields, filled.Draft(fields));
            Assert.Equal(AnswerLine.Write(whole.Submission(fields), fields), AnswerLine.Write(filled.Submission(fields), fields));
        }
    }

    internal static FilledForm Begin(string survey, params string[] lists) => FilledForm.Begin(SmallForm.Compiled(survey, lists), Context);

    internal static List<string> Answer(FilledForm filled, string path, string answer) =>
        [.. filled.Answer(filled.Find(path) ?? throw new InvalidOperationException(path), answer).Select(element => element.Path)];

    internal static string Text(FilledForm filled, string path) => filled.Find(path)!.Text;

    internal static List<string> Codes(FilledForm filled) => [.. filled.ProblemsOf(filled.Root).Select(problem => $"{problem.Problem.Code} {problem.Problem.Place.Column}")];
}
