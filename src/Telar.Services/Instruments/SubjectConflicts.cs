using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Whether a subject has sent before, where the instrument takes one response of each. What is sent at the same moment is told by the store.
internal static class SubjectConflicts
{
    public static async Task<SubjectConflict> OfAsync(OpenedResponse opened, ResponseStore responses, CancellationToken ct)
    {
        var response = opened.Response;
        if (!opened.Instrument.Header.OnePerSubject)
            return SubjectConflict.None;
        if ((await responses.OfSubjectAsync(response, ct)).Any(other => other.Wave == response.Wave))
            return SubjectConflict.SameMeasurement;
        // A follow-up has the subject of the first; another response under the same tax id has not.
        return response.SubjectHash is { } hash && (await responses.SentUnderAsync(response.Country, response.Instrument, hash, ct)).Any(other => other.SubjectId != response.SubjectId)
            ? SubjectConflict.SameTaxId
            : SubjectConflict.None;
    }
}
