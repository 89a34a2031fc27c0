using System.Data.Common;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Instruments.Invitations;

/// What whoever was invited may do: look, agree and begin, or decline, which deletes what was laid ready.
public sealed class AnswerInvitation(InvitationStore invitations, ResponseStore responses, InstrumentHolder instruments, CountryClocks clocks)
{
    private const int Tries = 8;

    public Task<Invitation?> FindAsync(Response response, CancellationToken ct) => invitations.FindAsync(response, ct);

    /// Notes that somebody looked, the first time. On a full disk it stays unsaid: whoever looks does not do without the page for it.
    public async Task OpenedAsync(Invitation invitation, CancellationToken ct)
    {
        if (invitation.OpenedAt is not null)
            return;
        try
        {
            await invitations.OpenedAsync(invitation, clocks.Now, ct);
        }
        catch (DbException fault) when (FullDisk.IsBehind(fault))
        {
            // The next look is noted.
        }
    }

    /// What stands in the form beside what the form itself begins with: what the inviter laid ready, and the country.
    public IReadOnlyList<InstanceNode> PrefilledOf(OpenedResponse opened)
    {
        var empty = ResponseForms.Begin(opened.Instrument, opened.Response.Id, opened.Response.Language, clocks.In(opened.Response.Country, opened.Response.StartedAt));
        return [.. FilledForm.Elements(opened.Form.Root).Where(element => element is { IsLeaf: true, IsEmpty: false } && FilledForm.TakesPresets(opened.Form.FieldOf(element))
            && empty.Find(element.Path)?.Text != element.Text)];
    }

    /// Begins: from now on it is answered like any other. False where there is nothing to answer any more; agreeing twice is agreeing once.
    public async Task<bool> AgreeAsync(ResponseLink link, Language language, AnsweredBy by, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var now = clocks.Now;
            if (await responses.FindByLinkAsync(link, ct) is not { } response || response.StateAt(now) != ResponseState.Open || instruments.Current.Find(response.Instrument, response.Version) is not { } instrument)
                return false;
            if (response.IsAgreed)
                return true;
            var form = ResponseForms.Resume(instrument, response, language, clocks.In(response.Country, now));
            form.BeginNow();
            var begun = response with
            {
                Answers = ResponseForms.DraftOf(form, instrument), Consent = instrument.Header.AgreedVersion(), AnsweredBy = by, Language = language, StartedAt = now, ChangedAt = now,
            };
            if (await responses.SaveAsync(begun, score: null, ct))
                return true;
        }
        throw new InvalidOperationException("Others kept writing to the same response.");
    }

    /// Deletes what was laid ready. Once somebody has agreed, the way out is another one: the answers are theirs.
    public async Task<bool> DeclineAsync(ResponseLink link, CancellationToken ct)
    {
        var now = clocks.Now;
        return await responses.FindByLinkAsync(link, ct) is { IsAgreed: false, State: ResponseState.Open } response
            && await responses.EmptyAsync(response.Country, response.Id, ResponseState.Deleted, now, ct);
    }
}
