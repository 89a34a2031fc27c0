using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Instruments;

/// What is done with the answers: in the words of the instrument, or the usual ones.
internal static class ConsentWords
{
    private static readonly Numbers Numbers = new();

    public static string Of(TelarPage page, CompiledInstrument instrument) => instrument.Header.Consent.IsEmpty
        ? Usual(page.Catalogue.Texts, instrument, page.Language)
        : instrument.SayOfHeader(instrument.Header.Consent, page.Language);

    public static string Usual(Texts texts, CompiledInstrument instrument, Language language) =>
        texts.Say(language, "diagnosis.consent_usual", ("days", Numbers.Say(instrument.Header.RetentionDays, 0, language)));
}
