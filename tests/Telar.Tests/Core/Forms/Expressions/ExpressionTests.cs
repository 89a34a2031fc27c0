using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Expressions;

/// Every operator, conversion and function of the language, by example. The tree and the clock are those of SampleInstance.
public class ExpressionTests
{
    // Numbers and how they are written (XPath 1.0, 3.5 and 4.2).
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("10 - 2 - 3", "5")]
    [InlineData("7 div 2", "3.5")]
    [InlineData("7 mod 2", "1")]
    [InlineData("-7 mod 2", "-1")]
    [InlineData("5.5 mod 2", "1.5")]
    [InlineData("--3", "3")]
    [InlineData("-(-3)", "3")]
    [InlineData("1 div 0", "Infinity")]
    [InlineData("-1 div 0", "-Infinity")]
    [InlineData("0 div 0", "NaN")]
    [InlineData("0.1 + 0.2", "0.30000000000000004")]
    [InlineData("1 div 10000000", "0.0000001")]
    [InlineData("1000000 * 1000000 * 1000000 * 1000", "1000000000000000000000")]
    [InlineData("-0", "0")]
    [InlineData(".5 + 3.", "3.5")]
    [InlineData("'7' + '1'", "8")]
    [InlineData("'siete' + 1", "NaN")]
    [InlineData("true() + 1", "2")]
    [InlineData("'2026-01-02' - '2026-01-01'", "1")]
    [InlineData("'1e3' * 1", "NaN")]
    [InlineData("number(' 12 ')", "12")]
    [InlineData("number('+12')", "NaN")]
    public void A_number_is_computed_and_written_as_XPath_says(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("1 = 1.0")]
    [InlineData("'1' = 1")]
    [InlineData("'1' != '1.0'")]
    [InlineData("'a' = \"a\"")]
    [InlineData("2 > 1 and 1 < 2 and 2 >= 2 and 2 <= 2")]
    [InlineData("not(2 < 1) or 1 div 0 = 0")]
    [InlineData("'10' > '9'")]
    [InlineData("not('b' > 'a')")]
    [InlineData("true() = 'x'")]
    [InlineData("false() = ''")]
    [InlineData("true() > false()")]
    [InlineData("today() >= '2026-03-15' and today() < '2026-03-16'")]
    [InlineData("'2026-03-15' = '2026-03-15'")]
    [InlineData("/data/person/age > 40 and /data/person/age < 40")]
    [InlineData("/data/person/age = 38 and /data/person/age != 38")]
    [InlineData("not(/data/nothing = '') and not(/data/nothing != '')")]
    [InlineData("/data/empty = ''")]
    [InlineData("true() = /data/person and false() = /data/nothing")]
    [InlineData("/data/name = /data/person/name")]
    [InlineData("1 = 1 = 1")]
    [InlineData("3 > 2 > 0")]
    [InlineData("boolean('false') and not(boolean('')) and not(boolean(0)) and not(boolean(0 div 0))")]
    public void A_comparison_holds(string text) => Assert.Equal("true", Text(text));

    // The words of operators are names where no operator can stand (XPath 1.0, 3.7).
    [Theory]
    [InlineData("div div mod", "2")]
    [InlineData("* * 0 = 0", "false")]
    [InlineData("count(*)", "12")]
    [InlineData("/data/div*/data/mod", "18")]
    [InlineData("number(div)-number(mod)", "3")]
    public void A_word_is_an_operator_only_after_an_operand(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("/data/name", "Rosa")]
    [InlineData("name", "Rosa")]
    [InlineData("./name", "Rosa")]
    [InlineData("/data/person[2]/name", "Inés")]
    [InlineData("/data/person[last()]/name", "Rosa")]
    [InlineData("/data/person[name = 'Inés']/age", "38")]
    [InlineData("/data/person[age > 40][1]/name", "Luis")]
    [InlineData("(/data/person/name)[2]", "Inés")]
    [InlineData("/data/person[age > 20]/../name", "Rosa")]
    [InlineData("//age", "44")]
    [InlineData("count(//age)", "3")]
    [InlineData("count(//*)", "19")]
    [InlineData("count(/)", "1")]
    [InlineData("count(//person | //person | //age)", "6")]
    [InlineData("//person[2]/following-sibling::person/name", "Rosa")]
    [InlineData("//person[3]/preceding-sibling::person[1]/name", "Inés")]
    [InlineData("//person[3]/preceding-sibling::person/name", "Luis")]
    [InlineData("name(//age[1]/ancestor::*[1])", "person")]
    [InlineData("name(//age[1]/ancestor-or-self::*)", "data")]
    [InlineData("count(//age[1]/following::age)", "2")]
    [InlineData("count(//person[2]/preceding::name)", "2")]
    [InlineData("count(descendant::name)", "4")]
    [InlineData("count(descendant-or-self::node())", "19")]
    [InlineData("child::person[position() = 2]/child::name", "Inés")]
    [InlineData("self::data/name", "Rosa")]
    [InlineData("self::other/name", "")]
    [InlineData("person[2]/parent::data/name", "Rosa")]
    [InlineData("count(/data/person/..)", "1")]
    [InlineData("count(../*)", "1")]
    public void A_path_finds_its_elements(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("string(12)", "12")]
    [InlineData("string(/data/name)", "Rosa")]
    [InlineData("concat('a', 1, true())", "a1true")]
    [InlineData("concat(/data/person/name)", "LuisInésRosa")]
    [InlineData("concat()", "")]
    [InlineData("join(', ', /data/person/name, 'fin')", "Luis, Inés, Rosa, fin")]
    [InlineData("substr('hilado', 1, 3)", "il")]
    [InlineData("substr('hilado', 4)", "do")]
    [InlineData("substr('hilado', -2)", "do")]
    [InlineData("substr('hilado', 9)", "")]
    [InlineData("substring('hilado', 2, 3)", "ila")]
    [InlineData("substring('12345', 1.5, 2.6)", "234")]
    [InlineData("substring('12345', 0 div 0, 3)", "")]
    [InlineData("substring-before('2026-03-15', '-')", "2026")]
    [InlineData("substring-after('2026-03-15', '-')", "03-15")]
    [InlineData("substring-before('abc', 'x')", "")]
    [InlineData("translate('tela roja', 'aeo', 'AE')", "tElA rjA")]
    [InlineData("string-length('año')", "3")]
    [InlineData("normalize-space('  un   hilo ')", "un hilo")]
    [InlineData("contains('telar', 'ela')", "true")]
    [InlineData("contains('telar', '')", "true")]
    [InlineData("starts-with('telar', 'tel')", "true")]
    [InlineData("ends-with('telar', 'lar')", "true")]
    [InlineData("ends-with('telar', 'x')", "false")]
    [InlineData("base64-decode('aGlsbw==')", "hilo")]
    [InlineData("base64-decode('???')", "")]
    [InlineData("string-length(uuid())", "36")]
    [InlineData("regex(uuid(), '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$')", "true")]
    [InlineData("string-length(uuid(10))", "10")]
    [InlineData("digest('', 'MD5', 'hex')", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [InlineData("digest('abc', 'SHA-256', 'hex')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("digest('abc', 'SHA-256')", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")]
    [InlineData("string-length(digest('abc', 'SHA-384', 'hex'))", "96")]
    [InlineData("string-length(digest('abc', 'SHA-512', 'hex'))", "128")]
    public void Texts_are_made(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("if(1 > 2, 'sí', 'no')", "no")]
    [InlineData("if(/data/name = 'Rosa', 1 + 1, 0)", "2")]
    [InlineData("coalesce(/data/empty, 'otro')", "otro")]
    [InlineData("coalesce('uno', 'otro')", "uno")]
    [InlineData("boolean-from-string('1')", "true")]
    [InlineData("boolean-from-string('2')", "false")]
    [InlineData("not(true())", "false")]
    [InlineData("checklist(1, 2, '1', '0', 5)", "true")]
    [InlineData("checklist(3, -1, '1', '0', 5)", "false")]
    [InlineData("weighted-checklist(5, -1, 1, 2, 1, 3)", "true")]
    [InlineData("weighted-checklist(-1, 4, 1, 2, 1, 3)", "false")]
    [InlineData("regex('ABC-123', '[A-Z]{3}-\\d+')", "true")]
    [InlineData("regex('x', '^[0-9]+$')", "false")]
    [InlineData("regex('٣', '\\d')", "false")]
    [InlineData("regex('12', concat('^[0-9]', '+$'))", "true")]
    public void Truths_are_decided(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("int(-2.7)", "-2")]
    [InlineData("floor(-2.5)", "-3")]
    [InlineData("ceiling(-2.5)", "-2")]
    [InlineData("round(2.5)", "3")]
    [InlineData("round(-2.5)", "-2")]
    [InlineData("round(3.14159, 2)", "3.14")]
    [InlineData("round(1250, -2)", "1300")]
    [InlineData("round('x')", "NaN")]
    [InlineData("sum(/data/person/age)", "120")]
    [InlineData("sum(/data/nothing)", "0")]
    [InlineData("sum(/data/empty)", "NaN")]
    [InlineData("max(/data/person/age)", "44")]
    [InlineData("min(/data/person/age, 3)", "3")]
    [InlineData("max(/data/nothing)", "NaN")]
    [InlineData("pow(2, 10)", "1024")]
    [InlineData("log(1)", "0")]
    [InlineData("log10(1000)", "3")]
    [InlineData("abs(-4)", "4")]
    [InlineData("sqrt(81)", "9")]
    [InlineData("exp(0)", "1")]
    [InlineData("exp10(3)", "1000")]
    [InlineData("round(pi(), 5)", "3.14159")]
    [InlineData("round(sin(pi() div 2), 6)", "1")]
    [InlineData("cos(0)", "1")]
    [InlineData("tan(0)", "0")]
    [InlineData("round(asin(1), 4)", "1.5708")]
    [InlineData("acos(1)", "0")]
    [InlineData("round(atan(1), 4)", "0.7854")]
    [InlineData("round(atan2(1, 2), 4)", "0.4636")]
    [InlineData("random() >= 0 and random() < 1", "true")]
    [InlineData("random() = random()", "false")]
    [InlineData("number('2026-01-01')", "20454")]
    public void Numbers_are_computed(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("count(/data/person)", "3")]
    [InlineData("count-non-empty(/data/*)", "11")]
    [InlineData("position(/data/person[2])", "2")]
    [InlineData("last()", "1")]
    [InlineData("name(/data/person)", "person")]
    [InlineData("local-name(/data/person)", "person")]
    [InlineData("current()/name", "Rosa")]
    [InlineData("count(randomize(/data/person))", "3")]
    [InlineData("join(' ', randomize(/data/person/name, 11))", "Rosa Luis Inés")]
    [InlineData("indexed-repeat(/data/person/name, /data/person, 2)", "Inés")]
    [InlineData("indexed-repeat(/data/person/name, /data/person, 9)", "")]
    [InlineData("instance('cities')/root/item[name = 'lima']/country", "pe")]
    [InlineData("count(instance('cities')/root/item[country = /data/country])", "2")]
    [InlineData("pulldata('cities', 'country', 'name', 'bogota')", "co")]
    [InlineData("pulldata('cities', 'country', 'name', 'roma')", "")]
    public void Elements_are_counted_and_picked(string text, string expected) => Assert.Equal(expected, Text(text));

    // It is 2026-03-15, 21:30, in Bogotá.
    [Theory]
    [InlineData("today()", "2026-03-15")]
    [InlineData("now()", "2026-03-15T21:30:00.000-05:00")]
    [InlineData("date('2026-03-15T23:59:00.000-05:00')", "2026-03-15")]
    [InlineData("date(20454)", "2026-01-01")]
    [InlineData("date(today() + 1)", "2026-03-16")]
    [InlineData("date('')", "")]
    [InlineData("date('2026-02-30')", "")]
    [InlineData("date-time('2026-03-15')", "2026-03-15T00:00:00.000-05:00")]
    [InlineData("format-date('2026-03-05', '%d/%m/%Y')", "05/03/2026")]
    [InlineData("format-date('2026-03-05', '%e de %b de %y, %a %n %%')", "5 de mar de 26, jue 3 %")]
    [InlineData("format-date('', '%Y')", "")]
    [InlineData("format-date-time('2026-03-05T14:05:06.789-05:00', '%H:%M:%S.%3 %h')", "14:05:06.789 14")]
    [InlineData("decimal-date-time('1970-01-02T12:00:00.000Z')", "1.5")]
    [InlineData("decimal-date-time('1970-01-02')", "1")]
    [InlineData("decimal-time('06:00')", "0.25")]
    [InlineData("decimal-time('06:00:00.000-05:00')", "0.25")]
    [InlineData("decimal-time('06:00:00.000Z')", "0.041666666666666664")]
    [InlineData("decimal-time('25:00')", "NaN")]
    public void Dates_and_times_are_computed(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("selected('uno dos', 'dos')", "true")]
    [InlineData("selected('uno dos', 'do')", "false")]
    [InlineData("selected('uno dos', ' uno ')", "true")]
    [InlineData("selected-at('uno dos', 1)", "dos")]
    [InlineData("selected-at('uno dos', 2)", "")]
    [InlineData("selected-at('uno dos', -1)", "")]
    [InlineData("count-selected(' uno  dos ')", "2")]
    [InlineData("count-selected('')", "0")]
    public void Choices_are_read_from_a_list(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("round(distance('0 0; 0 1'), 0)", "111319")]
    [InlineData("distance('0 0;0 0')", "0")]
    [InlineData("round(area('0 0;0 1;1 1;1 0;0 0') div 1000000, 0)", "12391")]
    [InlineData("area('aquí')", "NaN")]
    [InlineData("geofence('0.5 0.5', '0 0;0 1;1 1;1 0;0 0')", "true")]
    [InlineData("geofence('2 0.5', '0 0;0 1;1 1;1 0;0 0')", "false")]
    public void Places_are_measured(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("1 +", "EXPR-06", 4)]
    [InlineData("(1", "EXPR-06", 3)]
    [InlineData("", "EXPR-06", 1)]
    [InlineData("1 2", "EXPR-05", 3)]
    [InlineData("a b", "EXPR-05", 3)]
    [InlineData("if(1,2,3", "EXPR-06", 9)]
    [InlineData("concat('a',)", "EXPR-05", 12)]
    [InlineData("'abierto", "EXPR-01", 1)]
    [InlineData("${abierto", "EXPR-02", 1)]
    [InlineData("“sí”", "EXPR-03", 1)]
    [InlineData("a # b", "EXPR-04", 3)]
    [InlineData("1 ! 2", "EXPR-04", 3)]
    [InlineData("conct('a')", "EXPR-07", 1)]
    [InlineData("not()", "EXPR-08", 1)]
    [InlineData("1 + round(1, 2, 3)", "EXPR-08", 5)]
    [InlineData("weighted-checklist(1, 2, 3)", "EXPR-08", 1)]
    [InlineData("count('a')", "EXPR-09", 7)]
    [InlineData("sum(1 + 1)", "EXPR-09", 5)]
    [InlineData("upwards::a", "EXPR-12", 1)]
    [InlineData("a/@b", "EXPR-13", 3)]
    [InlineData("a/text()", "EXPR-13", 3)]
    [InlineData("attribute::a", "EXPR-13", 1)]
    [InlineData("$a", "EXPR-14", 1)]
    [InlineData("regex('a', '(')", "EXPR-15", 12)]
    [InlineData("regex('a', '(?=a)a')", "EXPR-16", 12)]
    [InlineData("regex('a', '(a)\\1')", "EXPR-16", 12)]
    [InlineData("format-date(today(), '%B')", "EXPR-18", 22)]
    [InlineData("digest('a', 'SHA-3')", "EXPR-19", 1)]
    [InlineData("${nadie}", "EXPR-21", 1)]
    [InlineData("${last-saved#name}", "EXPR-22", 1)]
    [InlineData("1 | a", "EXPR-23", 1)]
    [InlineData("'a'/b", "EXPR-24", 1)]
    [InlineData("(1 + 1)[1]", "EXPR-24", 2)]
    [InlineData("property('deviceid')", "EXPR-54", 1)]
    [InlineData("jr:itext('a')", "EXPR-53", 1)]
    public void What_cannot_be_read_is_refused_with_its_letter(string text, string code, int letter)
    {
        var read = Expression.Parse(text, ProblemPlace.Nowhere);

        var problem = Assert.Single(read.Problems);
        Assert.Equal((code, letter.ToString(System.Globalization.CultureInfo.InvariantCulture)), (problem.Code, problem.Values.Single(value => value.Name == "position").Value));
        Assert.All(Languages.All, language => Assert.DoesNotContain("{", problem.What(language), StringComparison.Ordinal));
    }

    [Fact]
    public void The_nearest_function_is_proposed()
    {
        var problem = Expression.Parse("conct('a')", ProblemPlace.Nowhere).Problems[0];

        Assert.Contains("concat()", problem.ToDo(Language.En), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('(', ')')]
    [InlineData('-', ' ')]
    [InlineData('[', ']')]
    public void Deep_nesting_is_refused_and_overflows_no_stack(char open, char close)
    {
        var text = open == '-' ? new string('-', 30_000) + "1"
            : open == '[' ? string.Concat(Enumerable.Repeat("a[", 10_000)) + "1" + new string(close, 10_000)
            : new string(open, 15_000) + "1" + new string(close, 15_000);

        var read = Expression.Parse(text, ProblemPlace.Nowhere);

        Assert.Equal(open == '-' ? [] : ["EXPR-10"], read.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void The_deepest_that_is_read_fits_on_a_small_stack()
    {
        const int smallStack = 1024 * 1024;
        var nested = string.Concat(Enumerable.Repeat("if(true(), (", 95)) + "1" + string.Concat(Enumerable.Repeat("), 0)", 95));
        var value = "";
        var thread = new Thread(() => value = Text(nested), smallStack);

        thread.Start();
        thread.Join();

        Assert.Equal("1", value);
        Assert.Equal("EXPR-10", Expression.Parse(string.Join(" = ", Enumerable.Repeat("1", 5_000)), ProblemPlace.Nowhere).Problems[0].Code);
    }

    [Fact]
    public void A_pattern_that_grows_without_measure_is_refused() =>
        Assert.Equal(["EXPR-16"], Expression.Parse("regex('a', '((a{1,900}){1,900}){1,900}')", ProblemPlace.Nowhere).Problems.Select(problem => problem.Code));

    // The functions of the ODK XForms specification, as published.
    [Fact]
    public void The_functions_of_the_published_specification_are_done()
    {
        const string Published = """
            string concat join substr substring-before substring-after translate string-length normalize-space contains starts-with ends-with uuid digest pulldata
            if coalesce once true false boolean boolean-from-string not regex checklist weighted-checklist
            number random int sum max min round pow log log10 abs sin cos tan asin acos atan atan2 sqrt exp exp10 pi
            count count-non-empty position instance current randomize today now format-date format-date-time date decimal-date-time decimal-time
            selected selected-at count-selected jr:choice-name indexed-repeat area distance
            """;

        Assert.All(Published.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), name => Assert.True(Functions.Find(name) is { IsDone: true }, name));
        // The only one of it that is refused: texts in several languages have their columns.
        Assert.False(Functions.Find("jr:itext")!.IsDone);
    }

    [Fact]
    public void A_long_sum_is_no_deep_tree()
    {
        var text = string.Join(" + ", Enumerable.Repeat("1", 5_000));

        Assert.Equal("5000", Text(text));
    }

    [Fact]
    public void An_expression_that_is_too_long_is_refused() =>
        Assert.Equal("EXPR-11", Expression.Parse(new string(' ', Expression.LongestText + 1), ProblemPlace.Nowhere).Problems[0].Code);

    [Fact]
    public void An_expression_that_goes_through_too_much_is_stopped()
    {
        var document = new InstanceNode("", [new InstanceNode("data", Enumerable.Range(0, 2_000).Select(_ => new InstanceNode("a")))]);
        var evaluation = new Evaluation(document, SampleInstance.Context);

        Expression.Parse("count(//a[count(//a) > 1])", ProblemPlace.Nowhere).Value.Evaluate(evaluation, document);

        Assert.Equal("EXPR-20", evaluation.Fault?.Kind.Code);
    }

    // A pattern that takes other engines for ever, and an answer made for it.
    [Fact]
    public void A_pattern_cannot_keep_the_server_busy()
    {
        var evaluation = SampleInstance.Evaluation();
        var text = $"regex('{new string('a', 5_000)}!', '^(a+)+$')";

        Assert.Equal("false", Expression.Parse(text, ProblemPlace.Nowhere).Value.Evaluate(evaluation, evaluation.Document).ToText());
        Assert.Null(evaluation.Fault);
    }

    // Hundreds of places to be in at each letter: to find them out takes a hundred times the limit given here, however fast the machine.
    [Fact]
    public void A_pattern_that_takes_too_long_is_stopped_at_its_limit()
    {
        var dice = new Dice(5);
        var answer = new InstanceNode("a", string.Create(100_000, dice, static (text, dice) =>
        {
            for (var at = 0; at < text.Length; at++)
                text[at] = (char)('a' + dice.Below(2));
        }));
        var evaluation = new Evaluation(new("", [answer]), SampleInstance.Context) { PatternLimit = TimeSpan.FromMilliseconds(1) };

        Expression.Parse("regex(/a, concat('a(a|b){300}', 'c'))", ProblemPlace.Nowhere).Value.Evaluate(evaluation, answer);

        Assert.Equal("EXPR-17", evaluation.Fault?.Kind.Code);
    }

    public static TheoryData<string> RefusedFunctions => [.. Functions.All.Where(function => !function.IsDone).Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(RefusedFunctions))]
    public void A_function_that_is_not_done_is_refused_by_name(string name)
    {
        var problem = Assert.Single(Expression.Parse($"1 + {name}('a')", ProblemPlace.Nowhere).Problems);

        Assert.Equal(Functions.Find(name)!.Refusal!.Code, problem.Code);
        Assert.Contains($"{name}()", problem.What(Language.Es), StringComparison.Ordinal);
        Assert.Contains("5", problem.What(Language.Es), StringComparison.Ordinal);
        Assert.NotEmpty(problem.ToDo(Language.Pt));
    }

    [Fact]
    public void Chance_is_the_same_for_the_same_seed_and_element()
    {
        Assert.Equal(Text("random()"), Text("random()"));
        Assert.Equal(Text("uuid()"), Text("uuid()"));
    }

    [Fact]
    public void Every_function_is_done_or_refused_with_advice()
    {
        Assert.Equal(Functions.All.Count, Functions.All.Select(function => function.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Functions.All, function => Assert.Equal(function.IsDone, function.Refusal is null));
        Assert.All(Functions.All.Where(function => !function.IsDone), function => Assert.Contains(function.Name + "()", function.Refusal!.Message.En, StringComparison.Ordinal));
    }

    private static string Text(string text) => SampleInstance.Text(text);
}
