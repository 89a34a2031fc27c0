using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// Everything that was answered, before it is sent for good.
public sealed class ReviewModel : PrivatePage
{
    public IReadOnlyList<AnswerProblem> Unready { get; private set; } = [];

    public bool HasAnsweredBefore { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Opened.Response.State == ResponseState.Sent)
            return Redirect(Link(SiteMap.Result, Private.ToString()));
        Show();
        return Page();
    }

    /// Sending twice is sending once: whoever comes second is shown the same result.
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        var outcome = await Parts.Answering.Send.RunAsync(Private, Language, ct);
        if (outcome == SendOutcome.Sent)
            return Redirect(Link(SiteMap.Result, Private.ToString()));
        if (outcome == SendOutcome.Gone)
            return await GoneAsync(ct);
        HasAnsweredBefore = outcome == SendOutcome.AnsweredBefore;
        Show();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public IEnumerable<InstanceNode> AnswersOf(FormSection section) =>
        section.Elements(Opened.Form).Where(element => element.IsRelevant && Opened.Form.FieldOf(element) is { Question: { Type: not QuestionType.Note } } field && FormSection.IsShown(field));

    public string WordsOf(InstanceNode element) => AnswerWords.IsActivity(Opened, element) ? AnswerWords.Activity(this, element.Text) : AnswerWords.Region(this, Opened, element) ?? AnswerWords.Of(Opened, element, Language);

    public string LabelOf(InstanceNode element) => Opened.Form.LabelOf(element, Instrument.LanguageName(Language));

    public string NameOf(FormSection section) => section.Group is { } group ? Instrument.Say(group.Node.Label, Language) : Name;

    public int PartOf(InstanceNode element) =>
        Opened.AskedSections.First(section => section.Elements(Opened.Form).Contains(element)).Number;

    private void Show()
    {
        Title = Say("review.title");
        Unready = Opened.Form.ProblemsOf(Opened.Form.Root, Instrument.LanguageName(Language));
    }
}
