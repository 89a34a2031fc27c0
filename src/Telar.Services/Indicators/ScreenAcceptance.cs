using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Indicators;

namespace Telar.Services.Indicators;

/// Accepts one flag: writes who, when and why into the reviewed file of the catalogue.
public sealed class ScreenAcceptance(ScreenData screening, string catalogueFolder, TimeProvider clock)
{
    /// Where acceptances stand, inside of the catalogue.
    public static string File => ScreeningAcceptances.Name;

    public async Task<Outcome<Flag>> RunAsync(string id, string by, string reason, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(reason))
            return Outcome<Flag>.Refused([ScreeningProblems.ReasonMissing.At(ProblemPlace.Nowhere)]);
        var screened = await screening.RunAsync(ct);
        if (screened.IsRefused)
            return Outcome<Flag>.Refused(screened.Problems);

        var flag = screened.Value.Find(id);
        if (flag is null)
            return Outcome<Flag>.Refused([ScreeningProblems.FlagUnknown.At(ProblemPlace.Nowhere, ("flag", id))]);
        if (flag.Acceptance is { } before)
            return Outcome<Flag>.Refused([ScreeningProblems.AlreadyAccepted.At(ProblemPlace.Nowhere, ("flag", id), ("by", before.By), ("file", ScreeningAcceptances.Name))]);

        var acceptance = new Acceptance(id, by.Trim(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), reason.Trim());
        ScreeningAcceptances.Add(catalogueFolder, acceptance, flag.Sentence(Language.En));
        return Outcome<Flag>.Of(flag with { Acceptance = acceptance });
    }
}
