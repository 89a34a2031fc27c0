using System.Globalization;
using System.Reflection;
using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;
using Xunit.v3;

namespace Telar.Tests.Core.Forms.Expressions;

/// Our language beside openrosa-xpath-evaluator, the engine of Enketo and of KoboToolbox's web forms. Both stand in UTC, and dates are said in English.
public class IndependentEngineTests
{
    private const int Seeds = 4;
    private const int ExpressionsOfSeed = 400;

    private const string XPathNumbers = "XPath 1.0, 4.4: number() takes an optional minus, digits and a point, nothing else";
    private const string XPathText = "XPath 1.0, 4.2: string() of a number is written without an exponent";
    private const string ItsReader = "the other engine cannot read it: it does not separate operators from names and signs as XPath 1.0, 3.7 says";
    private const string ItsBrowser = "the XPath of jsdom below the other engine; browsers and XPath 1.0, 2.3 and 2.4, agree with us";
    private const string NotThere = "the other engine leaves this to the program around it";
    private const string DatesOnly = "ODK XForms, date(): converts to a text in the form of a date; an impossible date is none";
    private const string OwnOffset = "ODK XForms, dateTime: a moment includes its offset and is not moved to another one";
    private const string TimesOfDay = "ODK XForms, time as in XML Schema: seconds may be left out by our pages, and Z is an offset";

    /// Where both differ, and why ours stays.
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["--3"] = ItsReader,
        ["-(-3)"] = ItsReader,
        ["'1e3' * 1"] = XPathNumbers,
        ["number('+12')"] = XPathNumbers,
        ["1 div 10000000"] = XPathText,
        ["1000000 * 1000000 * 1000000 * 1000"] = XPathText,
        ["div div mod"] = ItsReader,
        ["number(div)-number(mod)"] = ItsReader,
        ["count(//person | //person | //age)"] = ItsReader,
        ["//person[3]/preceding-sibling::person[1]/name"] = "XPath 1.0, 2.4: on an axis that looks back the nearest is the first",
        ["name(//age[1]/ancestor::*[1])"] = "XPath 1.0, 2.4: on an axis that looks back the nearest is the first",
        ["count(descendant-or-self::node())"] = "ODK XForms, XPath Paths: only elements can be referenced, no text nodes",
        ["substring('12345', 0 div 0, 3)"] = ItsBrowser,
        ["base64-decode('aGlsbw==')"] = NotThere,
        ["base64-decode('???')"] = NotThere,
        ["checklist(1, 2, '1', '0', 5)"] = "ODK XForms, checklist(): an answer counts when it converts to a number above 0",
        ["checklist(3, -1, '1', '0', 5)"] = "ODK XForms, checklist(): an answer counts when it converts to a number above 0",
        ["round(-2.5)"] = "XPath 1.0, 4.4: of two whole numbers as near, round() takes the one closest to positive infinity",
        ["current()/name"] = NotThere,
        ["indexed-repeat(/data/person/name, /data/person, 2)"] = NotThere,
        ["indexed-repeat(/data/person/name, /data/person, 9)"] = NotThere,
        ["instance('cities')/root/item[name = 'lima']/country"] = NotThere,
        ["count(instance('cities')/root/item[country = /data/country])"] = NotThere,
        ["pulldata('cities', 'country', 'name', 'bogota')"] = NotThere,
        ["pulldata('cities', 'country', 'name', 'roma')"] = NotThere,
        ["now()"] = "ODK XForms, dateTime: +00:00, where the other engine writes -00:00",
        ["date('2026-03-15T23:59:00.000-05:00')"] = DatesOnly,
        ["date('2026-02-30')"] = DatesOnly,
        ["date-time('2026-03-15')"] = "a function of the clients alone: we write the whole moment, the other engine the date",
        ["format-date-time('2026-03-05T14:05:06.789-05:00', '%H:%M:%S.%3 %h')"] = OwnOffset,
        ["decimal-time('06:00')"] = TimesOfDay,
        ["decimal-time('06:00:00.000Z')"] = TimesOfDay,
        ["geofence('0.5 0.5', '0 0;0 1;1 1;1 0;0 0')"] = NotThere,
        ["geofence('2 0.5', '0 0;0 1;1 1;1 0;0 0')"] = NotThere,
    };

    [Fact]
    public void Examples_come_to_the_same_in_both_engines_but_for_the_differences_with_a_reason()
    {
        var examples = Examples();
        var theirs = Theirs(examples);

        var found = examples.Where((example, at) => !AreSame(Ours(example), theirs[at])).Order(StringComparer.Ordinal);
        Assert.Equal(Differences.Keys.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void Expressions_by_chance_come_to_the_same_in_both_engines()
    {
        var expressions = Enumerable.Range(1, Seeds).Select(seed => new RandomExpressions(seed)).SelectMany(random => Enumerable.Range(0, ExpressionsOfSeed).Select(_ => random.Any())).Distinct(StringComparer.Ordinal).ToList();
        var theirs = Theirs(expressions);

        var different = expressions.Where((expression, at) => theirs[at] is not null && !AreSame(Ours(expression), theirs[at])).Select(expression => $"{expression}: {Ours(expression)}");
        Assert.Empty(different);
        // Some the other engine cannot read; the rest must be worth the name of a comparison.
        Assert.InRange(theirs.Count(text => text is not null), 1_000, expressions.Count);
    }

    // All that ExpressionTests shows by example: an expression and what it comes to, or one that holds; chance has nothing to compare.
    private static List<string> Examples() =>
        [.. typeof(ExpressionTests).GetMethods().SelectMany(method => method.GetCustomAttributes<InlineDataAttribute>()).Where(example => example.Data.Length is 1 or 2 && example.Data[0] is string)
            .Select(example => (string)example.Data[0]!).Distinct(StringComparer.Ordinal)];

    private static EvaluationContext InUtc => SampleInstance.Context with { Now = new(2026, 3, 15, 21, 30, 0, TimeSpan.Zero), LanguageCode = "en" };

    private static IReadOnlyList<string?> Theirs(IReadOnlyList<string> expressions) => IndependentEngine.Texts(SampleInstance.Document(), InUtc.Now, expressions);

    private static string Ours(string text)
    {
        var evaluation = new Evaluation(SampleInstance.Document(), InUtc);
        return Expression.Parse(text, ProblemPlace.Nowhere).Value.Evaluate(evaluation, evaluation.Document.Children[0]).ToText();
    }

    // Functions of angles may differ in the last of 17 digits from one machine to the next.
    private static bool AreSame(string ours, string? theirs) =>
        ours == theirs || (theirs is not null && IsNumber(ours, out var left) && IsNumber(theirs, out var right) && !theirs.Contains('e', StringComparison.Ordinal) && Math.Abs(left - right) <= 1e-14 * Math.Abs(left));

    private static bool IsNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
