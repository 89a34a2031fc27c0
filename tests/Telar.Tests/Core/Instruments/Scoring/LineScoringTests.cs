using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Scoring;
using Telar.Storage.Catalogue;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Scoring;

public class LineScoringTests
{
    private const string EveryRule = """
        survey
        type | name | label | relevant | points | points_max | points_weight | score_dimension
        select_one often | sells | S | | | | 2 | sales
        select_multiple ways | ways | W | ${sells} != 'never' | | | | sales
        integer | staff | Staff | | . * 2 | 20 | | data
        begin repeat | shop | Shop
        text | street | Street
        end repeat
        select_one often | counts | C | | | | | data
        select_one often | plans | P | ${staff} > 3 | | | 3 | plans
        select_one often | books | B | | | | | plans

        choices
        list_name | name | label | points | not_applicable
        often | never | Never | 0
        often | often | Often | 2
        often | áéñ "x" | Odd | 1
        often | none | None | | yes
        ways | shop | Shop | 1
        ways | net | Net | 3
        ways | no | No | | yes

        scoring
        name | label | combine | expression | weight
        sales | Sales | weighted | | 1
        data | Data | minimum | | 3
        plans | Plans | expression | ${plans} * 0.25 + ${books} * 0.75 | 1
        total | Total | weighted
        """;

    public static TheoryData<string> Codes => [.. ShippedInstruments.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Lines_are_worth_what_the_filled_form_is_worth(string code) => AssertSame(ShippedInstruments.Read(code), responses: 150);

    [Fact]
    public void Every_rule_and_kind_of_points_gives_the_same() => AssertSame(XlsForm.Read(EveryRule), responses: 3000);

    [Fact]
    public void A_scoring_of_what_was_never_asked_is_none()
    {
        var form = XlsForm.Read(EveryRule);

        Assert.Null(LineScoring.Of(Rules(form), form, FieldList.Parse("/data/sells\n")!));
    }

    private static void AssertSame(Form form, int responses)
    {
        var (compiled, fields, rules) = (CompiledForm.Of(form).Value, FieldList.Of(form), Rules(form));
        var lines = LineScoring.Of(rules, form, fields)!;
        var chance = new Dice(7);
        var (shares, scores) = (new LineShare[rules.Items.Count], new double[rules.Dimensions.Count]);
        var conditional = 0;
        for (var number = 0; number < responses; number++)
        {
            var filled = Fill(compiled, chance);
            var line = AnswerLine.Write(filled.Submission(fields), fields);
            bool IsAsked(ScoredItem item) => filled.Find(item.Question.Path)?.IsRelevant == true;

            var expected = ScoreAnswers.Of(rules, item => filled.Find(item.Question.Path) is { IsRelevant: true } element ? element.Text : null, IsAsked);
            lines.Read(line, shares, item =>
            {
                conditional++;
                return IsAsked(item);
            });
            var total = lines.Score(shares, scores);

            Assert.Equal(expected.Total ?? double.NaN, total);
            Assert.Equal(rules.Dimensions.Select(dimension => expected.Of(dimension.Name) ?? double.NaN), scores);
            Assert.Equal(expected.Items.Select(item => (item.Share ?? double.NaN, item.IsAsked)), shares.Select(share => (share.Share, share.IsAsked)));
        }
        Assert.Equal(rules.Items.Any(item => item.Question.Relevant is not null), conditional > 0 && rules.Items.Any(item => item.Question.Relevant is not null));
    }

    private static FilledForm Fill(CompiledForm form, Dice chance)
    {
        var filled = FilledForm.Begin(form, new(new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero), Seed: 1));
        foreach (var element in FilledForm.Elements(filled.Root).ToList())
        {
            if (filled.FieldOf(element).Question is not { } question || chance.Below(4) == 0)
                continue;
            var choices = question.List is { } list ? form.Form.Lists[list].Choices : [];
            var answer = question.Type switch
            {
                QuestionType.SelectOne when choices.Count > 0 => choices[chance.Below(choices.Count)].Name,
                QuestionType.SelectMultiple => string.Join(' ', choices.Where(_ => chance.Below(2) == 0).Select(choice => choice.Name)),
                _ => chance.Below(12).ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
            filled.Answer(element, answer);
        }
        return filled;
    }

    private static ScoringRules Rules(Form form) => ScoringReader.Read(form, ChallengeCodes.In(Repository.PathOf("catalogue"))).Value;
}
