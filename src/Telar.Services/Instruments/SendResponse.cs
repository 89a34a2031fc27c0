using Telar.Core.Catalogue;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// What came of sending: it is sent (now or before), something is missing, this subject has answered already, or there is nothing to send.
public enum SendOutcome
{
    Sent,
    Incomplete,

    /// Another subject has sent under the same tax id.
    AnsweredBefore,

    /// This subject has sent this measurement by another link.
    MeasuredBefore,
    Gone,
}

/// Ends a response: from now on it never changes, has a score, and may count among peers.
public sealed class SendResponse(ResponseStore responses, InstrumentHolder instruments, WholeCatalogue catalogue, CountryClocks clocks)
{
    private const int Tries = 8;

    public async Task<SendOutcome> RunAsync(ResponseLink link, Language language, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var response = await responses.FindByLinkAsync(link, ct);
            if (response is { State: ResponseState.Sent })
                return SendOutcome.Sent;
            if (response is not { IsAgreed: true } || response.StateAt(clocks.Now) != ResponseState.Open || instruments.Current.Find(response.Instrument, response.Version) is not { } instrument)
                return SendOutcome.Gone;
            var now = clocks.In(response.Country, clocks.Now);
            var opened = new OpenedResponse(response, instrument, ResponseForms.Resume(instrument, response, language, now));
            if (opened.Problems(language).Count > 0)
                return SendOutcome.Incomplete;
            if (await SubjectConflicts.OfAsync(opened, responses, ct) is not SubjectConflict.None and var before)
                return OutcomeOf(before);
            opened.Form.Finish(now);
            var score = opened.Score();
            var kept = await responses.SaveAsync(
                SentOf(opened, score, language, now, catalogue), score is null ? null : RowOf(instrument, score), instrument.Header.OnePerSubject, ct, ReceivedFiles.ChangeOf(opened.Form, [], withHidden: false));
            if (kept.IsKept)
                return SendOutcome.Sent;
            if (kept.Conflict != SubjectConflict.None)
                return OutcomeOf(kept.Conflict);
        }
        throw new InvalidOperationException("Others kept writing to the same response.");
    }

    internal static ScoreRow RowOf(CompiledInstrument instrument, Score score) =>
        new(instrument.Hash, score.Total, [.. instrument.Instrument.Scoring.Dimensions.Select(dimension => score.Dimensions[dimension.Name])]);

    private static SendOutcome OutcomeOf(SubjectConflict conflict) => conflict == SubjectConflict.SameTaxId ? SendOutcome.AnsweredBefore : SendOutcome.MeasuredBefore;

    /// The response as it stands once it was sent: its answers as a submission, its profile, and whether it counts. `now` is what the clocks of its
    /// country show: there the year has begun that has a last one.
    internal static Response SentOf(OpenedResponse opened, Score? score, Language language, DateTimeOffset now, WholeCatalogue catalogue)
    {
        var response = opened.Response;
        string? AnswerOf(ProfileRole role) => opened.ProfileElement(role) is { IsRelevant: true, IsEmpty: false } element && MayBeKept(role, element.Text) ? element.Text : null;
        // Groups are published by these two, whatever people wrote: a region of the catalogue, a unit of a list, or nothing.
        bool MayBeKept(ProfileRole role, string text) => role switch
        {
            ProfileRole.Region => catalogue.HasRegion(response.Country, text),
            ProfileRole.Unit => opened.Instrument.Instrument.ProfileQuestion(role) is { List: not null },
            _ => true,
        };
        return response with
        {
            State = ResponseState.Sent,
            Answers = ResponseForms.SubmissionOf(opened.Form, opened.Instrument),
            Language = language,
            ChangedAt = now.ToUniversalTime(),
            SentAt = now.ToUniversalTime(),
            ExpiresAt = now.ToUniversalTime().AddDays(opened.Instrument.Header.RetentionDays),
            Profile = ProfileAnswers.Read(response.Country, AnswerOf, catalogue, now.Year - 1),
            IsCounted = score is null || Plausibility.Counts(score, response.Seconds, opened.Progress().Answered),
        };
    }
}
