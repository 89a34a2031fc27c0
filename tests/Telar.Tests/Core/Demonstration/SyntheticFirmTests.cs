using Telar.Core.Benchmarks.References;
using Telar.Core.Demonstration;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Benchmarks;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Demonstration;

/// Firms that nobody runs, answering the instruments that ship.
public class SyntheticFirmTests
{
    private static readonly ReferenceBook Book = new ReferenceFolder(Repository.PathOf("catalogue")).Read().Value;
    private static readonly IReadOnlySet<string> Challenges = Enumerable.Range(1, 5).SelectMany(number => new[] { "TAL", "TER", "TRF", "TRA" }.Select(thread => $"{thread}{number}")).ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string> Codes => [.. ShippedInstruments.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_shipped_instrument_can_be_answered_by_many(string code)
    {
        var instrument = new Prepared(code);

        var answers = Enumerable.Range(0, 60).Select(number => instrument.Answers(number, seed: 1)).ToList();

        // Filling throws where a question is left that must be answered.
        Assert.True(answers.Distinct(StringComparer.Ordinal).Count() > 50);
    }

    [Fact]
    public void The_same_seed_gives_the_same_firm_and_another_seed_another()
    {
        var maturity = new Prepared("maturity");

        Assert.Equal(maturity.Answers(7, seed: 1), maturity.Answers(7, seed: 1));
        Assert.NotEqual(maturity.Answers(7, seed: 1), maturity.Answers(7, seed: 2));
    }

    [Fact]
    public void Many_firms_answer_as_the_survey_of_their_country_found()
    {
        // ENDEI II of Argentina: 98.46 % have internet.
        var maturity = new Prepared("maturity", "ARG");

        var without = Enumerable.Range(0, 3_000).Count(number => maturity.Filled(number, seed: 1).Find("/data/technology_page/internet")!.Text == "none");

        Assert.InRange(without / 3_000.0, 0.0154 - 0.008, 0.0154 + 0.008);
    }

    [Fact]
    public void Answers_of_one_firm_lean_the_same_way_and_a_later_measurement_stands_higher()
    {
        var maturity = new Prepared("maturity");
        var (half, other, later) = (new List<double>(), new List<double>(), new List<double>());
        for (var number = 0; number < 400; number++)
        {
            var score = maturity.Score(number, wave: 0);
            half.Add(score.Dimensions["technology"]!.Value);
            other.Add(score.Dimensions["data"]!.Value);
            later.Add(maturity.Score(number, wave: 1).Total!.Value - score.Total!.Value);
        }

        Assert.True(Correlation(half, other) > 0.3);
        Assert.True(later.Average() > 2);
    }

    private static double Correlation(List<double> one, List<double> other)
    {
        var (a, b) = (one.Average(), other.Average());
        var together = one.Zip(other, (x, y) => (x - a) * (y - b)).Sum();
        return together / Math.Sqrt(one.Sum(x => (x - a) * (x - a)) * other.Sum(y => (y - b) * (y - b)));
    }

    private sealed class Prepared
    {
        private readonly CompiledForm compiled;
        private readonly ScoringRules rules;
        private readonly FieldList fields;
        private readonly Marginals marginals;

        public Prepared(string code, string country = "PRY")
        {
            var form = ShippedInstruments.Read(code);
            compiled = CompiledForm.Of(form).Value;
            rules = ScoringReader.Read(form, Challenges).Value;
            fields = FieldList.Of(form);
            marginals = new(Book, code, country);
        }

        public FilledForm Filled(int number, ulong seed, int wave = 0)
        {
            var filled = FilledForm.Begin(compiled, new(DateTimeOffset.UnixEpoch, Seed: 1));
            new SyntheticFirm(RandomStream.Of(seed, (ulong)number), marginals, rules, new Dictionary<ProfileRole, string> { [ProfileRole.Activity] = "1071" }).Fill(filled, wave);
            return filled;
        }

        public string Answers(int number, ulong seed) => System.Text.Encoding.UTF8.GetString(AnswerLine.Write(Filled(number, seed).Submission(fields), fields));

        public Score Score(int number, int wave)
        {
            var filled = Filled(number, seed: 1, wave);
            return ScoreAnswers.Of(rules, item => filled.Find(item.Question.Path) is { IsRelevant: true } element ? element.Text : null, item => filled.Find(item.Question.Path)?.IsRelevant == true);
        }
    }
}
