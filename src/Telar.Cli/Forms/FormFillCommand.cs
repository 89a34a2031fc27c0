using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Forms.Answering;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Forms;

namespace Telar.Cli.Forms;

/// `telar form fill`: a questionnaire filled in with answers from a file, so that it can be tried without a browser.
internal static class FormFillCommand
{
    private static readonly Option<string> Answers = new("--answers") { Description = "The answers: JSON by name, or CSV with a row for each response.", HelpName = "ANSWERS", Required = true };

    private static readonly Option<DateTimeOffset?> At = new("--at")
    {
        Description = "Moment that the questionnaire takes for now, as 2026-11-21T09:00:00-05:00; without an offset, in UTC. Default: now, by the clock of this machine.", HelpName = "MOMENT",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                return moment;
            result.AddError($"--at: {result.Tokens[0].Value} (2026-11-21T09:00:00-05:00)");
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
        var now = parsed.GetValue(At) ?? TimeProvider.System.GetLocalNow();
        var folder = new AnswerFolder(parsed.GetValue(Answers)!);
        var reports = responses.Select((answers, number) => ReportOf(file, answers, folder, now, number, language)).ToList();
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
            output.WriteLine(CommandJson.Of(new { form = file.Form.Form.Settings.Id, version = file.Form.Form.Settings.Version, responses = reports.Select(report => report.ForPrograms(language)) }));
        else
            FormFillPrinter.Print(reports, language, output);
        return reports.TrueForAll(report => report.IsComplete) ? ExitCode.Done : ExitCode.Refused;
    }

    private static FilledReport ReportOf(FormFile file, IReadOnlyList<GivenAnswer> answers, AnswerFolder folder, DateTimeOffset now, int number, Language language)
    {
        var own = file.Form!.Form.Languages.FirstOrDefault(one => one.Code == language.Code()) ?? file.Form.Form.Languages[0];
        var filled = FilledForm.Begin(file.Form, new(now, (ulong)number, own.Name, own.Code ?? ""));
        var unread = PutAnswers.Into(filled, answers);
        filled.Finish(now);
        var score = file.Scoring is { } scoring ? ScoreOf(filled, scoring) : null;
        var wrong = filled.ProblemsOf(filled.Root, own.Name);
        var files = NamedFiles.ProblemsOf(filled, folder.Read).Where(file => wrong.All(problem => problem.Element != file.Element));
        return new(filled, own.Name, unread, [.. wrong, .. files], score is null ? null : Diagnosis.Of(file.Scoring!, score));
    }

    private static Score ScoreOf(FilledForm filled, ScoringRules scoring)
    {
        return ScoreAnswers.Of(scoring, item => ElementOf(item) is { IsEmpty: false } element ? element.Text : null, item => ElementOf(item)?.IsRelevant == true);

        InstanceNode? ElementOf(ScoredItem item) => filled.Find(item.Question.Path);
    }
}
