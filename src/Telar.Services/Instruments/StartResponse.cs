using System.Security.Cryptography;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Begins a response and gives the private link by which it goes on.
public sealed class StartResponse(ResponseStore responses, CountryClocks clocks)
{
    /// How long an unfinished response waits for its owner.
    public static readonly TimeSpan DraftLife = TimeSpan.FromDays(90);

    public Task<ResponseLink> RunAsync(CompiledInstrument instrument, string country, Language language, AnsweredBy by, CancellationToken ct) =>
        BeginAsync(instrument, NewResponse(instrument, country, language, clocks.Now) with { AnsweredBy = by }, ct);

    /// The next measurement of the same subject, by the newest version; what does not change from one to the next is brought along.
    public async Task<ResponseLink> AgainAsync(CompiledInstrument instrument, OpenedResponse before, Language language, CancellationToken ct)
    {
        var earlier = await responses.OfSubjectAsync(before.Response, ct);
        var next = NewResponse(instrument, before.Response.Country, language, clocks.Now) with
        {
            SubjectId = before.Response.SubjectId,
            SubjectHash = before.Response.SubjectHash,
            Wave = earlier.Count == 0 ? before.Response.Wave + 1 : earlier.Max(one => one.Wave) + 1,
            AnsweredBy = before.Response.AnsweredBy,
            Channel = before.Response.Channel,
        };
        return await BeginAsync(instrument, next, ct, before);
    }

    private async Task<ResponseLink> BeginAsync(CompiledInstrument instrument, Response response, CancellationToken ct, OpenedResponse? before = null)
    {
        var form = FormOf(instrument, response, clocks, before);
        var link = ResponseLink.Of(response.Country, RandomNumberGenerator.GetBytes(ResponseLink.Letters));
        await responses.AddAsync(response with { Answers = ResponseForms.DraftOf(form, instrument) }, link, request: null, score: null, ct);
        return link;
    }

    /// An empty form with what is known before anybody answers.
    internal static FilledForm FormOf(CompiledInstrument instrument, Response response, CountryClocks clocks, OpenedResponse? before = null)
    {
        var form = ResponseForms.Begin(instrument, response.Id, response.Language, clocks.In(response.Country, response.StartedAt));
        if (instrument.Instrument.ProfileQuestion(ProfileRole.Country) is { } country && form.Find(country.Path) is { } asked)
            form.Preset(asked, response.Country);
        foreach (var role in (ReadOnlySpan<ProfileRole>)[ProfileRole.Region, ProfileRole.Activity, ProfileRole.WomenLed, ProfileRole.Unit])
        {
            if (before?.ProfileElement(role) is { IsEmpty: false } told && instrument.Instrument.ProfileQuestion(role) is { } question && form.Find(question.Path) is { } element)
                form.Preset(element, told.Text);
        }
        return form;
    }

    internal static Response NewResponse(CompiledInstrument instrument, string country, Language language, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString(),
        Country = country,
        Instrument = instrument.Code,
        Version = instrument.Version,
        SubjectId = Guid.CreateVersion7(now).ToString(),
        Language = language,
        Consent = instrument.Header.AgreedVersion(),
        StartedAt = now,
        ChangedAt = now,
        ExpiresAt = now + DraftLife,
        Answers = "",
    };
}
