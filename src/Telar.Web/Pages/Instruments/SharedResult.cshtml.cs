using Microsoft.AspNetCore.Mvc;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Services.Instruments;

namespace Telar.Web.Pages.Instruments;

/// A result that its owner shows: levels, scores and gaps, and nothing else.
public sealed class SharedResultModel : PrivatePage
{
    public ResultView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await OpenAsync(code, ct) || Opened.Score() is not { } score)
            return await GoneAsync(ct);
        Title = Say("result.title");
        View = new(this, Opened, Diagnosis.Of(Instrument.Instrument.Scoring, score), (await Parts.Answering.Peers.RunAsync(Opened, score, ct)).WithoutOthers);
        return Page();
    }

    protected override Task<OpenedResponse?> FindAsync(ResponseLink link, CancellationToken ct) => Parts.Answering.Open.SharedAsync(link, Language, ct);
}
