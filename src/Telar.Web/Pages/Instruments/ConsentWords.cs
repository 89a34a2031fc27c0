using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What is done with the answers: in the words of the instrument, or the usual ones.
internal static class ConsentWords
{
    public static string Of(TelarPage page, CompiledInstrument instrument) => instrument.Header.Consent.IsEmpty
        ? page.Say("diagnosis.consent_usual", ("days", page.Number(instrument.Header.RetentionDays)))
        : instrument.SayOfHeader(instrument.Header.Consent, page.Language);
}
