using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Cli.Forms;

/// What became of one response: answers that had no place, answers that do not hold, and what the rest is worth. `OwnLanguage`: the form's name
/// for the language that it is told in.
internal sealed record FilledReport(FilledForm Filled, string OwnLanguage, IReadOnlyList<Problem> Unread, IReadOnlyList<AnswerProblem> Wrong, Diagnosis? Diagnosis)
{
    public bool IsComplete => Unread.Count == 0 && Wrong.Count == 0;

    public IEnumerable<InstanceNode> Asked => Fields.Where(element => element.IsRelevant);

    public IEnumerable<InstanceNode> NotAsked => Fields.Where(element => !element.IsRelevant);

    private IEnumerable<InstanceNode> Fields => FilledForm.Elements(Filled.Root).Where(element => Filled.FieldOf(element).Question is { Type: not QuestionType.Note });

    public string Say(FormText text) => Filled.Form.In(text, OwnLanguage);

    /// As others script against it: values by path.
    public object ForPrograms(Language language) => new
    {
        IsComplete,
        Filled.InstanceName,
        values = Asked.ToDictionary(element => element.Path, element => element.Text, StringComparer.Ordinal),
        notAsked = NotAsked.Select(element => element.Path),
        problems = Unread.Select(problem => FormCommand.Told(problem, language)).Concat(Wrong.Select(problem => Told(problem, language))),
        score = Diagnosis is null ? null : ScoreForPrograms(Diagnosis),
    };

    private object ScoreForPrograms(Diagnosis diagnosis) => new
    {
        diagnosis.Score.Total,
        diagnosis.Score.Dimensions,
        diagnosis.Score.ShareAnswered,
        level = LevelForPrograms(diagnosis.Level),
        levels = diagnosis.Dimensions.ToDictionary(part => part.Dimension.Name, part => LevelForPrograms(part.Level), StringComparer.Ordinal),
        items = diagnosis.Score.Items.ToDictionary(item => item.Item.Question.Name, item => new { item.Share, item.IsAsked }, StringComparer.Ordinal),
        gaps = diagnosis.Gaps.Select(gap => new { item = gap.Item.Name, gap.Item.Challenge, gap.PointsLost }),
    };

    private object? LevelForPrograms(Level? level) => level is null ? null : new { level.Number, label = Say(level.Label), level.IsProvisional };

    private static object Told(AnswerProblem problem, Language language) => new
    {
        problem.Problem.Code,
        path = problem.Element.Path,
        problem.Problem.Place.Line,
        message = MessageOf(problem, language),
        remedy = problem.Problem.ToDo(language),
    };

    /// What the form says itself, else what we say.
    public static string MessageOf(AnswerProblem problem, Language language) => problem.OwnMessage.Length > 0 ? problem.OwnMessage : problem.Problem.What(language);
}
