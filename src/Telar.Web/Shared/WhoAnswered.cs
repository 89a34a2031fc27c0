using Telar.Core.Benchmarks;
using Telar.Core.Catalogue;
using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Services.Instruments;

namespace Telar.Web.Shared;

/// How those who answer an instrument are called: "empresas"; where it asks for the unit, "organizaciones" or "instituciones que son punto focal".
/// All these words are feminine in Spanish and Portuguese: the sentences around them rely on it.
internal static class WhoAnswered
{
    public static string In(WholeCatalogue catalogue, CompiledInstrument instrument, PeerGroup group, Language language)
    {
        var ofUnit = $"benchmark.unit.{group.Unit}";
        if (group.Unit.Length > 0 && catalogue.Texts.Has(ofUnit))
            return catalogue.Texts.Say(language, ofUnit);
        var who = catalogue.Texts.Say(language, KeyOf(instrument.Header.Subject));
        return group.Unit.Length == 0 ? who : $"{who} ({UnitOf(instrument, group.Unit, language)})";
    }

    private static string KeyOf(SubjectKind subject) => subject switch
    {
        SubjectKind.Firm => "benchmark.firms",
        SubjectKind.Organisation => "benchmark.organisations",
        SubjectKind.Country => "benchmark.countries",
        SubjectKind.Buyer => "benchmark.buyers",
        _ => throw new InvalidOperationException("An unknown kind of subject."),
    };

    // As the form calls it, where somebody else's questionnaire has units of its own.
    private static string UnitOf(CompiledInstrument instrument, string unit, Language language) =>
        instrument.Instrument.ProfileQuestion(ProfileRole.Unit)?.List is { } list && instrument.Form.Form.Lists[list].Choices.FirstOrDefault(choice => choice.Name == unit) is { } choice
            ? instrument.Say(choice.Label, language)
            : unit;
}
