using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Forms;

namespace Telar.Cli.Forms;

/// `telar form fill`: a questionnaire filled in with answers from a file, so that it can be tried without a browser.
internal static class FormFillCommand
{
    private static readonly Option<string> Answers = new("--answers") { Description = "The answers: JSON by name, or CSV with a row for each response.", HelpName = "ANSWERS", Required = true };

    private static readonly Option<DateTimeOffset?> At = new("--at")
    {
        Description = "Moment that the questionnaire takes for now, as 2026-11-21T09:00:00Z. Default: now.", HelpName = "MOMENT",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                return moment;
            result.AddError($"--at: {result.Tokens[0].Value} (2026-11-21T09:00:00Z)");
            return null;
        },
    };

    public static Command Create()
    {
        var command = new Command("fill", "Fill a questionnaire in with answers from a file; say what is computed, what is asked, what is wrong, and the score.") { FormCommand.Source, Answers, At };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var file = FormFile.Read(parsed.GetValue(FormCommand.Source)!, withScoring: true);
        if (file.Form is null)
            return ProblemPrinter.Refuse(parsed, file.Problems);
        List<Problem> problems = [];
        if (AnswersFile.Read(parsed.GetValue(Answers)!, problems) is not { } responses)
            return ProblemPrinter.Refuse(parsed, problems);

        var language = CommonOptions.LanguageOf(parsed);
        var now = parsed.GetValue(At) ?? TimeProvider.System.GetUtcNow();
        var reports = responses.Select((answers, number) => ReportOf(file, answers, now, number, language)).ToList();
        parsed.InvocationConfiguration.Output.WriteLine(CommandJson.Of(new { form = file.Form.Form.Settings.Id, version = file.Form.Form.Settings.Version, responses = reports }));
        return reports.TrueForAll(report => report.IsComplete) ? ExitCode.Done : ExitCode.Refused;
    }

    /// What became of one response. Values: what is asked, by path; NotAsked: what is not, and has no value.
    private sealed record Report(
        bool IsComplete, string InstanceName, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> NotAsked, IReadOnlyList<object> Problems, object? Score);

    private static Report ReportOf(FormFile file, IReadOnlyList<GivenAnswer> answers, DateTimeOffset now, int number, Language language)
    {
        var own = file.Form!.Form.Languages.FirstOrDefault(one => one.Code == language.Code()) ?? file.Form.Form.Languages[0];
        var filled = FilledForm.Begin(file.Form, new(now, (ulong)number, own.Name, own.Code ?? ""));
        var problems = PutAnswers.Into(filled, answers).Select(problem => FormCommand.Told(problem, language)).ToList();
        filled.Finish(now);
        problems.AddRange(filled.ProblemsOf(filled.Root, own.Name).Select(problem => Told(problem, language)));

        var fields = FilledForm.Elements(filled.Root).Where(element => filled.FieldOf(element).Question is { Type: not QuestionType.Note }).ToList();
        return new(
            problems.Count == 0,
            filled.InstanceName,
            fields.Where(element => element.IsRelevant).ToDictionary(element => element.Path, element => element.Text, StringComparer.Ordinal),
            [.. fields.Where(element => !element.IsRelevant).Select(element => element.Path)],
            problems,
            file.Scoring is { } scoring ? Told(ScoreOf(filled, scoring)) : null);
    }

    private static Score ScoreOf(FilledForm filled, ScoringRules scoring)
    {
        return ScoreAnswers.Of(scoring, item => ElementOf(item) is { IsEmpty: false } element ? element.Text : null, item => ElementOf(item)?.IsRelevant == true);

        InstanceNode? ElementOf(ScoredItem item) => filled.Find(item.Question.Path);
    }

    private static object Told(Score score) => new
    {
        score.Total,
        score.Dimensions,
        score.ShareAnswered,
        items = score.Items.ToDictionary(item => item.Item.Question.Name, item => new { item.Share, item.IsAsked }, StringComparer.Ordinal),
    };

    private static object Told(AnswerProblem problem, Language language) => new
    {
        problem.Problem.Code,
        path = problem.Element.Path,
        problem.Problem.Place.Line,
        message = problem.OwnMessage.Length > 0 ? problem.OwnMessage : problem.Problem.What(language),
        remedy = problem.Problem.ToDo(language),
    };
}
