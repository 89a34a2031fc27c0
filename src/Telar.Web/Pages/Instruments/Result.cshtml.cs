using Microsoft.AspNetCore.Mvc;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// The result of a response, for its owner: what it says, and what may be done with it.
public sealed class ResultModel : PrivatePage
{
    public ResultView? View { get; private set; }

    /// Just made, shown once: the database keeps only its hash.
    public string? SharedLink { get; private set; }

    public bool IsClosed { get; private set; }

    /// For a response that somebody was invited to: that this was it, and nothing is left to do.
    public string? Invited { get; private set; }

    public string WholeLink => Absolute(Link(SiteMap.Result, Private.ToString()));

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Opened.Response.State == ResponseState.Open)
            return Redirect(Link(SiteMap.Answer, Private.ToString()));
        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct))
            return await GoneAsync(ct);
        if (Opened.Response.State == ResponseState.Open)
            return Redirect(Link(SiteMap.Answer, Private.ToString()));
        var form = await Request.ReadFormAsync(ct);
        switch (form["do"].ToString())
        {
            case "share":
                var made = await Parts.Answering.Keep.ShareAsync(Opened.Response, ct);
                SharedLink = made is { } link ? Absolute(Link(SiteMap.SharedResult, link.ToString())) : null;
                break;
            case "close":
                IsClosed = await Parts.Answering.Keep.CloseAsync(Opened.Response, ct);
                break;
            case "delete" when form["sure"] == "yes":
                await Parts.Answering.Keep.DeleteAsync(Opened.Response, ct);
                return await GoneAsync(ct);
            case "again" when Parts.Answering.Instruments.Current.FindOffered(Instrument.Code) is { } newest:
                var next = await Parts.Answering.Start.AgainAsync(newest, Opened, Language, ct);
                return Redirect(Link(SiteMap.Answer, next.ToString()));
        }
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Title = Say("result.title");
        Scripts = ["copying.js"];
        if (Opened.Response is { Channel: ResponseChannel.Invited, SentAt: { } sent } && await Parts.Answering.Invited.FindAsync(Opened.Response, ct) is { } invitation)
            Invited = Say("result.invited", ("day", Day(sent)), ("inviter", invitation.Inviter));
        await LoadFilesAsync(ct);
        if (Opened.Score() is not { } score)
            return;
        View = new(this, Opened, Diagnosis.Of(Instrument.Instrument.Scoring, score), await Parts.Answering.Peers.RunAsync(Opened, score, ct))
        {
            References = new(this, Parts.Answering.References.Of(Opened, Language)),
        };
        if (await Parts.Answering.Open.EarlierAsync(Opened, Language, ct) is { Count: > 0 } earlier)
            View.WithEarlier(CompareMeasurements.Of(Parts.Answering.Instruments.Current, Opened, earlier));
    }
}
