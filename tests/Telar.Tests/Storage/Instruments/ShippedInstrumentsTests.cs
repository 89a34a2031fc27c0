using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Instruments;

/// The instruments of this repository: what holds for each of them beyond being readable.
public class ShippedInstrumentsTests
{
    private static readonly HashSet<string> Challenges = [.. Directory.GetDirectories(Repository.PathOf("catalogue", "framework", "challenges")).Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Codes => [.. ShippedInstruments.Codes];

    [Fact]
    public void There_are_seven()
    {
        Assert.Equal(["commitment-follow-up", "export-readiness", "formality", "large-buyer", "maturity", "organisation-digitalisation", "workplace-practices"], ShippedInstruments.Codes);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whatever_is_shown_is_written_in_three_languages(string code)
    {
        var form = ShippedInstruments.Read(code);

        var shown = form.Nodes.SelectMany(node => new[] { node.Label, node.Hint, node.GuidanceHint })
            .Concat(form.Questions.SelectMany(question => new[] { question.ConstraintMessage, question.RequiredMessage }))
            .Concat(form.Lists.Values.SelectMany(list => list.Choices).Select(choice => choice.Label))
            .Where(text => !text.IsEmpty)
            .ToList();

        Assert.Equal(["es", "pt", "en"], form.Languages.Select(language => language.Code));
        Assert.True(shown.Count > 50);
        Assert.All(shown, text => Assert.Equal(3, text.ByLanguage.Count));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_scored_question_says_what_is_missing_and_what_that_costs(string code)
    {
        var scoring = Scoring(ShippedInstruments.Read(code));

        Assert.NotEmpty(scoring.Items);
        Assert.All(scoring.Items, item =>
        {
            Assert.Equal((3, 3), (item.Gap.ByLanguage.Count, item.GapCost.ByLanguage.Count));
            Assert.NotNull(item.Challenge);
            Assert.True(item.Thread is { } thread && item.Challenge.StartsWith(thread, StringComparison.Ordinal), item.Name);
            Assert.False(item.Question.Required is not null, item.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_lowest_answers_score_nothing_and_the_highest_everything(string code)
    {
        var form = ShippedInstruments.Read(code);
        var scoring = Scoring(form);

        var lowest = ScoreAnswers.Of(scoring, item => Worth(form, item).MinBy(option => option.Points).Name, _ => true);
        var highest = ScoreAnswers.Of(scoring, item => Worth(form, item).MaxBy(option => option.Points).Name, _ => true);

        Assert.Equal((0, 100), (lowest.Total, highest.Total));
        Assert.All(scoring.Dimensions, dimension => Assert.Equal((0, 100), (lowest.Of(dimension.Name), highest.Of(dimension.Name))));
        if (scoring.LevelsOf(ScoringRules.TotalName) is { Count: > 0 } levels)
            Assert.Equal((levels[0], levels[^1]), (scoring.LevelOf(ScoringRules.TotalName, 0), scoring.LevelOf(ScoringRules.TotalName, 100)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_cut_off_is_called_provisional_and_every_dimension_can_be_said_in_a_sentence(string code)
    {
        var scoring = Scoring(ShippedInstruments.Read(code));

        Assert.All(scoring.Levels, level => Assert.True(level.IsProvisional));
        Assert.All(scoring.Dimensions.Append(scoring.Total), dimension =>
            Assert.Equal((3, 3, 3), (dimension.Label.ByLanguage.Count, dimension.Strong.ByLanguage.Count, dimension.Weak.ByLanguage.Count)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_method_document_counts_questions_and_dimensions_as_they_are(string code)
    {
        var scoring = Scoring(ShippedInstruments.Read(code));

        var row = File.ReadLines(Repository.PathOf("docs", "methods", "instruments.md")).First(line => line.StartsWith($"| `{code}` |", StringComparison.Ordinal)).Split('|', StringSplitOptions.TrimEntries);

        Assert.Equal(
            (scoring.Items.Count.ToString(CultureInfo.InvariantCulture), scoring.Dimensions.Count.ToString(CultureInfo.InvariantCulture)),
            (row[3], row[4]));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_method_document_tells_words_and_minutes_of_the_longest_path_as_they_are(string code)
    {
        var form = ShippedInstruments.Read(code);
        var path = LongestPath.Of(form);
        var problems = new List<Problem>();
        var told = InstrumentFolder.Read(InstrumentFolder.FolderOf(Repository.PathOf("catalogue"), code), code, problems)!.Header.Minutes;

        var rows = File.ReadLines(Repository.PathOf("docs", "methods", "instruments.md")).Where(line => line.StartsWith($"| `{code}` |", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal($"{told.ToString(CultureInfo.InvariantCulture)} minutes", rows[0][5]);
        Assert.Equal(path.Cells, rows[1][2..8]);
        // Nobody is told less than an ordinary reader needs, nor twice as much without a reason.
        Assert.InRange(told, path.MinutesAt(200) - 1, code == "commitment-follow-up" ? 30 : path.MinutesAt(130) + 2);
    }

    private static ScoringRules Scoring(Form form)
    {
        var outcome = ScoringReader.Read(form, Challenges);
        Assert.Empty(outcome.Problems);
        return outcome.Value;
    }

    private static IEnumerable<(string Name, double Points)> Worth(Form form, ScoredItem item) =>
        form.Lists[item.Question.List!].Choices
            .Where(choice => choice.Extra.ContainsKey("points"))
            .Select(choice => (choice.Name, double.Parse(choice.Extra["points"], CultureInfo.InvariantCulture)));
}
