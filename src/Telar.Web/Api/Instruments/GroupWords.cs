using Telar.Core.Benchmarks;
using Telar.Core.Catalogue;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Web.Shared;

namespace Telar.Web.Api.Instruments;

/// How groups are called where nobody looks at them from inside: "empresas en Paraguay · Micro · Comercio".
internal sealed class GroupWords(WholeCatalogue catalogue, CompiledInstrument instrument)
{
    private const string Between = " · ";

    public LocalText Sentence => InAll(language => catalogue.Texts.Say(language, "api.benchmark.sentence"));

    public LocalText Of(PeerGroup group) => InAll(language => string.Join(Between, Parts(group, language)));

    private IEnumerable<string> Parts(PeerGroup group, Language language)
    {
        var who = WhoAnswered.In(catalogue, instrument, group, language);
        if (group.Kind == GroupKind.All)
            return [catalogue.Texts.Say(language, "benchmark.group_all", ("who", who))];
        var whole = catalogue.Texts.Say(language, "benchmark.group_country", ("who", who), ("place", catalogue.CountriesByIso3[group.Country].In.In(language)));
        var shared = group.Detail.Split('.');
        return group.Kind switch
        {
            GroupKind.Country => [whole],
            GroupKind.CountrySize => [whole, Size(shared[0], language)],
            GroupKind.CountrySector => [whole, Sector(shared[0], language)],
            GroupKind.CountrySizeSector => [whole, Size(shared[0], language), Sector(shared[^1], language)],
            GroupKind.CountryWomenLed => [whole, catalogue.Texts.Say(language, group.Detail == "yes" ? "api.benchmark.women_led" : "api.benchmark.not_women_led")],
            GroupKind.CountryRegion => [whole, Region(group.Detail)],
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A kind of group outside of the list."),
        };
    }

    private string Size(string code, Language language) => catalogue.Texts.Has($"size.{code}") ? catalogue.Texts.Say(language, $"size.{code}") : code;

    private string Sector(string code, Language language) => catalogue.Sections.FirstOrDefault(section => section.Code == code)?.Plain.In(language) ?? code;

    private string Region(string code) => catalogue.Subdivisions.FirstOrDefault(one => one.Code == code)?.Name ?? code;

    private static LocalText InAll(Func<Language, string> say) => new(say(Language.Es), say(Language.Pt), say(Language.En));
}
