using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Finds what lies behind a private link.
public sealed class OpenResponse(ResponseStore responses, InstrumentHolder instruments, CountryClocks clocks)
{
    /// The response without its form, as it stands now; null where the link opens nothing.
    public async Task<Response?> FindAsync(ResponseLink link, CancellationToken ct) =>
        await responses.FindByLinkAsync(link, ct) is { } found ? found with { State = found.StateAt(clocks.Now) } : null;

    /// Null where there are no answers under the link, or none any more.
    public async Task<OpenedResponse?> RunAsync(ResponseLink link, Language language, CancellationToken ct) => Open(await responses.FindByLinkAsync(link, ct), language);

    /// The result that its owner shows to others.
    public async Task<OpenedResponse?> SharedAsync(ResponseLink link, Language language, CancellationToken ct) => Open(await responses.FindBySharedLinkAsync(link, ct), language);

    /// What the same subject sent before, the first measurement first.
    public async Task<IReadOnlyList<OpenedResponse>> EarlierAsync(OpenedResponse opened, Language language, CancellationToken ct) =>
        [.. (await responses.OfSubjectAsync(opened.Response, ct)).Where(one => one.Wave < opened.Response.Wave).Select(one => Open(one, language)).OfType<OpenedResponse>()];

    internal OpenedResponse? Open(Response? response, Language language)
    {
        if (response?.StateAt(clocks.Now) is not (ResponseState.Open or ResponseState.Sent) || instruments.Current.Find(response.Instrument, response.Version) is not { } instrument)
            return null;
        return new(response!, instrument, ResponseForms.Resume(instrument, response!, language, clocks.In(response.Country, response.SentAt ?? clocks.Now)));
    }
}
