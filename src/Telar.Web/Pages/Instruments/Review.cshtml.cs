using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// Everything that was answered, before it is sent for good.
public sealed class ReviewModel : PrivatePage
{
    public IReadOnlyList<AnswerProblem> Unready { get; private set; } = [];

    /// What became of the version since it was begun.
    public string? Moved { get; private set; }

    /// Why it is not taken, where nothing is missing: somebody has answered already, or it cannot be kept now.
    public string? NotTaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Elsewhere() is { } elsewhere)
            return elsewhere;
        await LoadFilesAsync(ct);
        Show();
        return Page();
    }

    /// Sending twice is sending once: whoever comes second is shown the same result.
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Opened.Response.State == ResponseState.Open && Elsewhere() is { } elsewhere)
            return elsewhere;
        SendOutcome outcome;
        try
        {
            outcome = await Parts.Answering.Send.RunAsync(Private, Language, ct);
        }
        catch (DbException fault) when (FullDisk.IsBehind(fault))
        {
            return await AgainAsync(Say("review.no_room"), StatusCodes.Status507InsufficientStorage, ct);
        }
        if (outcome == SendOutcome.Sent)
            return Redirect(Link(SiteMap.Result, Private.ToString()));
        if (outcome == SendOutcome.Gone)
            return await GoneAsync(ct);
        var before = outcome switch
        {
            SendOutcome.AnsweredBefore => Say("review.answered_before"),
            SendOutcome.MeasuredBefore => Say("review.measured_before"),
            _ => null,
        };
        return await AgainAsync(before, StatusCodes.Status422UnprocessableEntity, ct);
    }

    private async Task<PageResult> AgainAsync(string? why, int status, CancellationToken ct)
    {
        await LoadFilesAsync(ct);
        NotTaken = why;
        Show();
        Response.StatusCode = status;
        return Page();
    }

    /// Answers one after the other; those of a turn follow its number.
    public IEnumerable<(string? Turn, IReadOnlyList<InstanceNode> Answers)> AnswersOf(FormSection section)
    {
        var (turn, answers) = ((InstanceNode?)null, new List<InstanceNode>());
        foreach (var element in section.Elements(Opened.Form).Where(element => element.IsRelevant && Opened.Form.FieldOf(element) is { Question: { Type: not QuestionType.Note } } field && FormSection.IsShown(field)))
        {
            var own = TurnOf(element);
            if (answers.Count > 0 && own != turn)
            {
                yield return (turn is null ? null : TurnName(turn), answers);
                answers = [];
            }
            turn = own;
            answers.Add(element);
        }
        if (answers.Count > 0)
            yield return (turn is null ? null : TurnName(turn), answers);
    }

    /// What is missing or wrong, and where it is asked.
    public string LinkOf(AnswerProblem problem) => $"{PartLink(PartOf(problem))}#{IdOf(problem)}";

    public string NameOf(AnswerProblem problem) => problem.Repeat is { } repeat ? Opened.Form.Form.In(repeat.Node.Label, Instrument.LanguageName(Language), Name) : LabelOf(problem.Element) is { Length: > 0 } label ? label : Name;

    public string WordsOf(InstanceNode element) => FileCalled(element.Text) is { } file ? $"{file.ShownName} ({SizeOf(file.Length)})" : AnswerWords.Whole(this, Opened, element);

    public string LabelOf(InstanceNode element) => Opened.Form.LabelOf(element, Instrument.LanguageName(Language));

    public string NameOf(FormSection section) => section.Group is { } group ? Instrument.Say(group.Node.Label, Language) : Name;

    private int PartOf(AnswerProblem problem) =>
        (Opened.AskedSections.FirstOrDefault(section => section.Holds(Opened.Form.Form.Fields[problem.Place])) ?? Opened.AskedSections[0]).Number;

    private void Show()
    {
        Title = Say("review.title");
        Moved = VersionWords();
        Unready = Opened.Problems(Language);
    }
}
