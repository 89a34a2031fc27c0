using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// A page behind a private link: finds the response, or says in a sentence why there is none.
public abstract class PrivatePage : TelarPage
{
    public ResponseLink Private { get; private set; }

    public OpenedResponse Opened { get; protected set; } = null!;

    public CompiledInstrument Instrument => Opened.Instrument;

    /// Set where there are no answers to show: what happened, and the instrument to begin anew.
    public string? GoneWords { get; private set; }

    public string? GoneInstrument { get; private set; }

    public string Name => Instrument.SayOfHeader(Instrument.Header.Name, Language);

    public override string InLanguage(Language other) => SiteMap.PathOf(Kind, other, RouteData.Values["code"] as string) + Rest();

    /// What follows the link in the address, the same in every language.
    protected virtual string Rest() => "";

    /// False where there is nothing to show under the link: return Gone().
    protected async Task<bool> OpenAsync(string code, CancellationToken ct)
    {
        if (!ReadLink(code) || await FindAsync(Private, ct) is not { } found)
            return false;
        Opened = found;
        return true;
    }

    /// Where somebody belongs who has sent already, or was invited and has not agreed yet; null where answering goes on.
    protected RedirectResult? Elsewhere() => Opened.Response switch
    {
        { State: ResponseState.Sent } => Redirect(Link(SiteMap.Result, Private.ToString())),
        { IsAgreed: false } => Redirect(Link(SiteMap.Invitation, Private.ToString())),
        _ => null,
    };

    /// What became of the version meanwhile; null where it is still the one that everybody answers.
    protected string? VersionWords(string whereNewer = "answer.newer", string whereRetired = "answer.retired")
    {
        if (Parts.Answering.Instruments.Current.FindOffered(Instrument.Code) is { } newest && newest.Version > Instrument.Version)
            return Say(whereNewer);
        return Instrument.Status == VersionStatus.Retired ? Say(whereRetired) : null;
    }

    /// False where the address holds no link.
    protected bool ReadLink(string code)
    {
        (IsUnlisted, IsQuiet) = (true, Kind != SiteMap.SharedResult);
        if (!ResponseLink.TryParse(code, out var link))
            return false;
        Private = link;
        return true;
    }

    protected virtual Task<OpenedResponse?> FindAsync(ResponseLink link, CancellationToken ct) => Parts.Answering.Open.RunAsync(link, Language, ct);

    /// The page that says why there are no answers here: a link that opens nothing, answers that were deleted, time that passed.
    protected async Task<IActionResult> GoneAsync(CancellationToken ct)
    {
        var response = Private == default ? null : await Parts.Answering.Open.FindAsync(Private, ct);
        Title = Say(response is null ? "gone.title_unknown" : "gone.title");
        GoneInstrument = response?.Instrument;
        GoneWords = response is null ? Say("gone.unknown") : WhyGone(response, await Parts.Answering.Invited.FindAsync(response, ct));
        Response.StatusCode = response is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return Page();
    }

    private string WhyGone(Response response, Invitation? invitation)
    {
        var (changed, end) = (Day(response.ChangedAt), Day(response.ExpiresAt.AddTicks(-1)));
        return (response.State, invitation) switch
        {
            (ResponseState.Deleted, { WithdrawnAt: not null }) => Say("gone.withdrawn", ("day", changed), ("inviter", invitation.Inviter)),
            (ResponseState.Deleted, not null) when !response.IsAgreed => Say("gone.declined", ("day", changed)),
            (ResponseState.Deleted, _) => Say("gone.deleted", ("day", changed)),
            (ResponseState.Expired, not null) when response.SentAt is null => Say("gone.invitation_expired", ("day", end), ("inviter", invitation.Inviter)),
            (ResponseState.Expired, _) => Say("gone.expired", ("day", end)),
            _ => Say("gone.unknown"),
        };
    }

    protected string Day(DateTimeOffset moment) => Dates.Say(DateOnly.FromDateTime(moment.UtcDateTime), Language);

    /// A part of the form, by its number.
    public string PartLink(int part) => $"{Link(SiteMap.Answer, Private.ToString())}/{part}";

    /// How an element is called in the page: its place in the form, and the numbers of the turns around it.
    public string IdOf(InstanceNode element) => $"q{element.Place}{TurnsIn(element)}";

    public string IdOf(InstanceNode around, FormField repeat) => $"r{repeat.Place}{TurnsIn(around)}";

    public string IdOf(AnswerProblem problem) => problem.Repeat is { } repeat ? IdOf(problem.Element, repeat) : IdOf(problem.Element);

    /// A turn in words: what the form calls it, its number, how many there are.
    public string TurnName(InstanceNode turn)
    {
        var repeat = Opened.Form.FieldOf(turn);
        var (n, all) = (Number(turn.Position), Number(FilledForm.TurnsOf(turn.Parent!, repeat).Count));
        var name = Opened.Form.LabelOf(turn, Instrument.LanguageName(Language));
        return name.Length > 0 ? Say("answer.turn", ("name", name), ("n", n), ("all", all)) : Say("answer.turn_number", ("n", n), ("all", all));
    }

    /// The nearest turn that an element stands in.
    protected InstanceNode? TurnOf(InstanceNode element)
    {
        for (var at = element; at is { Place: >= 0 }; at = at.Parent)
        {
            if (Opened.Form.FieldOf(at).IsRepeat)
                return at;
        }
        return null;
    }

    /// The attached file that an answer names; null where there is none.
    public Attachment? FileCalled(string name) => files.GetValueOrDefault(name);

    public IEnumerable<Attachment> Files => files.Values;

    public string FileLink(Attachment file) => AttachmentRoutes.PathOf(Language, Private, file.Name);

    /// A size as people read it.
    public string SizeOf(int bytes) => bytes < 1 << 20 ? $"{Number(Math.Max(1, bytes >> 10))} KB" : $"{Number(bytes / (double)(1 << 20), 1)} MB";

    protected async Task LoadFilesAsync(CancellationToken ct)
    {
        if (Opened.Form.Form.Fields.Any(field => field.Question is { Type: QuestionType.Image or QuestionType.File }))
            files = (await Parts.Answering.Attachments.OfAsync(Opened.Response, ct)).ToDictionary(file => file.Name, StringComparer.Ordinal);
    }

    private Dictionary<string, Attachment> files = new(StringComparer.Ordinal);

    private string TurnsIn(InstanceNode element)
    {
        var turns = "";
        for (var at = element; at is { Place: >= 0 }; at = at.Parent)
        {
            if (Opened.Form.FieldOf(at).IsRepeat)
                turns = string.Create(CultureInfo.InvariantCulture, $"-{at.Position}{turns}");
        }
        return turns;
    }
}
