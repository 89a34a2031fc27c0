using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What somebody sees who was invited, before the first question: who invites, what is filled in already, what happens with the answers.
public sealed class InvitationModel : PrivatePage
{
    public Invitation Invitation { get; private set; } = null!;

    public IReadOnlyList<InstanceNode> Prefilled { get; private set; } = [];

    public string? Problem { get; private set; }

    public bool IsAgreed { get; private set; }

    public bool IsAdviser { get; private set; }

    /// What became of the version since somebody was invited to it; null where it is still the one that everybody answers.
    public string? Moved { get; private set; }

    public string Consent => ConsentWords.Of(this, Instrument);

    public string Until => Day(Opened.Response.ExpiresAt.AddTicks(-1));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await AwayAsync(code, ct) is { } away)
            return away;
        if (Lookers.IsSomebody(Request, Parts.PublicAddress))
            await Parts.Answering.Invited.OpenedAsync(Invitation, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (await AwayAsync(code, ct) is { } away)
            return away;
        var form = await Request.ReadFormAsync(ct);
        if (form["do"] == "decline")
        {
            await Parts.Answering.Invited.DeclineAsync(Private, ct);
            return await OpenAsync(code, ct) && Elsewhere() is { } elsewhere ? elsewhere : await GoneAsync(ct);
        }
        IsAdviser = form["adviser"] == "yes";
        if (form["agree"] != "yes")
        {
            Problem = Say("diagnosis.problem.agree");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        IsAgreed = true;
        try
        {
            return await Parts.Answering.Invited.AgreeAsync(Private, Language, IsAdviser ? AnsweredBy.Adviser : AnsweredBy.Self, ct)
                ? Redirect(Link(SiteMap.Answer, Private.ToString()))
                : await GoneAsync(ct);
        }
        catch (DbException fault) when (FullDisk.IsBehind(fault))
        {
            Problem = Say("diagnosis.problem.no_room");
            Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return Page();
        }
    }

    /// What the form calls a question; its name where it is one that nobody is asked.
    public string LabelOf(InstanceNode element) =>
        Opened.Form.LabelOf(element, Instrument.LanguageName(Language)) is { Length: > 0 } label ? label : element == Opened.ProfileElement(ProfileRole.Country) ? Say("diagnosis.country") : element.Name;

    public string WordsOf(InstanceNode element) => AnswerWords.Whole(this, Opened, element);

    // Who has agreed already goes on with the questions, whoever has sent sees the result.
    private async Task<IActionResult?> AwayAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Opened.Response is { State: ResponseState.Sent } or { IsAgreed: true } || await Parts.Answering.Invited.FindAsync(Opened.Response, ct) is not { } invitation)
            return Opened.Response.State == ResponseState.Sent ? Elsewhere() : Redirect(Link(SiteMap.Answer, Private.ToString()));
        (Invitation, Title, IsAdviser) = (invitation, Say("invitation.title"), Opened.Response.AnsweredBy == AnsweredBy.Adviser);
        Moved = VersionWords(whereNewer: "invitation.newer", whereRetired: "invitation.retired");
        Prefilled = Parts.Answering.Invited.PrefilledOf(Opened);
        return null;
    }
}
