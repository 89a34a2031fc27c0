using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Services.Instruments;

/// A response that somebody came back to, with its form filled in as far as it was.
public sealed record OpenedResponse(Response Response, CompiledInstrument Instrument, FilledForm Form)
{
    /// The element of the question with a role; null where the form has none.
    public InstanceNode? ProfileElement(ProfileRole role) =>
        Instrument.Instrument.ProfileQuestion(role) is { } question ? Form.Find(question.Path) : null;

    /// The pages on which something is asked, in order.
    public IReadOnlyList<FormSection> AskedSections => [.. Instrument.Sections.Where(section => section.IsAsked(Form))];

    /// A tax id counts as answered once its hash is kept: the number itself stands nowhere.
    public bool IsAnswered(InstanceNode element) =>
        !element.IsEmpty || (Response.SubjectHash is not null && ProfileRoles.Of(Form.FieldOf(element).Node) == ProfileRole.TaxId);

    /// All that is still missing or wrong.
    public IReadOnlyList<AnswerProblem> Problems(Language language) =>
        [.. Form.ProblemsOf(Form.Root, Instrument.LanguageName(language)).Where(problem => problem.Problem.Kind != FillingProblems.Required || !IsAnswered(problem.Element))];

    /// Questions that are asked now, and those of them with an answer.
    public (int Asked, int Answered) Progress()
    {
        var (asked, answered) = (0, 0);
        foreach (var element in FilledForm.Elements(Form.Root))
        {
            if (!element.IsRelevant || Form.FieldOf(element) is not { Question: { Type: not QuestionType.Note } } field || !FormSection.IsShown(field))
                continue;
            asked++;
            if (IsAnswered(element))
                answered++;
        }
        return (asked, answered);
    }

    /// About how long the rest takes, in minutes; at least one.
    public int MinutesLeft()
    {
        var (asked, answered) = Progress();
        return asked == 0 ? 1 : Math.Max(1, (int)Math.Ceiling(Instrument.Header.Minutes * (double)(asked - answered) / asked));
    }

    /// What the answers are worth now; null where the instrument does not score.
    public Score? Score() => Instrument.Instrument.Scoring is { IsScored: true } rules
        ? ScoreAnswers.Of(rules, item => Form.Find(item.Question.Path) is { IsRelevant: true } element ? element.Text : null, item => Form.Find(item.Question.Path)?.IsRelevant == true)
        : null;
}

/// Opens a filled form for a stored response, in the language of whoever looks. `now` is what the clocks of the response's country show: CountryClocks.
internal static class ResponseForms
{
    public static FilledForm Resume(CompiledInstrument instrument, Response response, Language language, DateTimeOffset now) =>
        FilledForm.Resume(instrument.Form, ContextOf(instrument, response.Id, language, now), instrument.Fields, AnswerLine.Read(System.Text.Encoding.UTF8.GetBytes(response.Answers), instrument.Fields));

    /// From the bytes of a line, for work on very many.
    public static FilledForm Resume(CompiledInstrument instrument, string id, Language language, DateTimeOffset now, byte[] answers) =>
        FilledForm.Resume(instrument.Form, ContextOf(instrument, id, language, now), instrument.Fields, AnswerLine.Read(answers, instrument.Fields));

    public static FilledForm Begin(CompiledInstrument instrument, string id, Language language, DateTimeOffset now) =>
        FilledForm.Begin(instrument.Form, ContextOf(instrument, id, language, now));

    public static string DraftOf(FilledForm form, CompiledInstrument instrument) => System.Text.Encoding.UTF8.GetString(AnswerLine.Write(form.Draft(instrument.Fields), instrument.Fields));

    public static string SubmissionOf(FilledForm form, CompiledInstrument instrument) => System.Text.Encoding.UTF8.GetString(AnswerLine.Write(form.Submission(instrument.Fields), instrument.Fields));

    // Chance belongs to the response: shuffled options stay where they were when somebody comes back.
    private static EvaluationContext ContextOf(CompiledInstrument instrument, string id, Language language, DateTimeOffset now) =>
        new(now, Seed: SeedOf(id), instrument.LanguageName(language), language.Code());

    private static ulong SeedOf(string id) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));
}
