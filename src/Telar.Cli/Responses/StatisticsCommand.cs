using System.CommandLine;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Psychometrics;
using Telar.Core.Shared;
using Telar.Services.Instruments.Analysts;

namespace Telar.Cli.Responses;

/// `telar response statistics`: whether the questions of an instrument ask well.
internal static class StatisticsCommand
{
    private static readonly Option<string?> Group = new("--group") { Description = "Two groups to compare: women_led, size:micro,small+medium, country:PRY,COL.", HelpName = "GROUPS" };

    public static Command Create()
    {
        var command = new Command("statistics", "Difficulty, discrimination and missing answers of each question, reliability of each dimension, differences between groups.")
        {
            ResponseCommand.Version, Group, ResponseCommand.All, ResponseCommand.Scoring, AnalystReport.Format, ResponseCommand.Out, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken ct) => AnalystReport.RunAsync(
        parsed,
        (responses, hand, _) => new ResponseStatistics(responses).RunAsync(hand.Version, hand.Scoring, parsed.GetValue(Group), parsed.GetValue(ResponseCommand.All), ct),
        new(
            (report, hand, language) => ForPeople(hand.Version, report, language),
            (report, hand, language) => StatisticsRows.Csv(report, hand.IsDemonstration, language),
            (report, hand, language) => CommandJson.Of(StatisticsJson.Of(hand.Version, report, hand.IsDemonstration, language)) + "\n"),
        ct);

    private static string ForPeople(Services.Instruments.CompiledInstrument version, StatisticsReport report, Language language)
    {
        var text = new StringBuilder();
        text.Append(ResponseTexts.Used.Fill(language, ("version", $"{version.Code}:{ResponseCommand.Said(version.Version)}"), ("used", ResponseTexts.Counted.Say(language, report.Used)), ("sent", ResponseCommand.Said(report.Sent)))).Append("\n\n");
        var notes = new List<Problem>();

        var items = new TextTable(In(ResponseTexts.Item), In(ResponseTexts.Dimension), In(ResponseTexts.Answered), In(ResponseTexts.Missing), In(ResponseTexts.Difficulty), In(ResponseTexts.Discrimination));
        foreach (var item in report.Items)
        {
            Note(item.Difficulty.Problems, item.Discrimination.Problems);
            items.Add(
                item.Item.Code, item.Item.Dimension, ResponseCommand.Said(item.Answered), ResponseCommand.Said(100 * item.ShareMissing, "0") + " %",
                ResponseCommand.Said(item.Difficulty.IsRefused ? null : item.Difficulty.Value.ShareOfMaximum), ResponseCommand.Said(item.Discrimination.IsRefused ? null : item.Discrimination.Value.RestCorrelation));
        }
        text.Append(items).Append('\n');

        var dimensions = new TextTable(In(ResponseTexts.Dimension), In(ResponseTexts.Complete), In(ResponseTexts.Alpha), In(ResponseTexts.Omega));
        foreach (var one in report.Dimensions)
        {
            Note(one.Alpha.Problems, one.Omega.Problems);
            var alpha = one.Alpha.IsRefused ? "–" : $"{ResponseCommand.Said(one.Alpha.Value.Alpha)} ({ResponseCommand.Said(one.Alpha.Value.Low)}–{ResponseCommand.Said(one.Alpha.Value.High)})";
            dimensions.Add(one.Dimension, ResponseCommand.Said(one.CompleteRespondents), alpha, ResponseCommand.Said(one.Omega.IsRefused ? null : one.Omega.Value.Omega));
        }
        text.Append(dimensions);

        if (report.Differences.Count > 0)
        {
            text.Append('\n').Append(ResponseTexts.Compared.Fill(language, ("one", report.Groups[0]), ("other", report.Groups[1]))).Append("\n\n");
            var differences = new TextTable(In(ResponseTexts.Item), In(ResponseTexts.Responses), In(ResponseTexts.Adjusted), In(ResponseTexts.Effect), In(ResponseTexts.Size));
            foreach (var (item, outcome) in report.Differences)
            {
                Note(outcome.Problems);
                if (outcome.IsRefused)
                    differences.Add(item.Code, "–", "–", "–", "–");
                else
                    differences.Add(item.Code, ResponseCommand.Said(outcome.Value.Respondents), ResponseCommand.Said(outcome.Value.AdjustedPValue, "0.0000"), ResponseCommand.Said(outcome.Value.RSquaredChange, "0.000"), In(SizeOf(outcome.Value.Class)));
            }
            text.Append(differences);
        }
        if (notes.Count > 0)
            text.Append('\n');
        // Many items lack the same: one sentence is enough.
        foreach (var sentence in notes.Select(problem => $"{problem.What(language)} {problem.ToDo(language)}").Distinct(StringComparer.Ordinal))
            text.Append(Terminal.Plain(sentence)).Append('\n');
        return text.ToString();

        string In(LocalText words) => words.In(language);

        void Note(params IReadOnlyList<Problem>[] lists) => notes.AddRange(lists.SelectMany(one => one));
    }

    internal static LocalText SizeOf(DifferenceClass size) => size switch
    {
        DifferenceClass.Negligible => ResponseTexts.Negligible,
        DifferenceClass.Moderate => ResponseTexts.Moderate,
        DifferenceClass.Large => ResponseTexts.Large,
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "A size outside of the three."),
    };
}
