using Telar.Core.Catalogue;
using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Services.Search;

/// Everything of the catalogue that a person may look for, as plain pages. The order of the kinds decides between equally
/// good finds: what explains comes before what is listed.
public static class CataloguePages
{
    public const string Dimension = "dimension";
    public const string Challenge = "challenge";
    public const string Indicator = "indicator";
    public const string Practice = "practice";
    public const string Country = "country";
    public const string Sector = "sector";
    public const string Source = "source";

    public static readonly IReadOnlyList<string> Kinds = [Dimension, Challenge, Indicator, Practice, Country, Sector, Source];

    public static IReadOnlyList<SearchDocument> Of(WholeCatalogue catalogue) =>
    [
        .. catalogue.Dimensions.SelectMany(dimension => InAll(Dimension, dimension.Code, dimension.Name, language => Text(dimension.Motto.In(language), dimension.Scope.In(language)))),
        .. catalogue.Challenges.SelectMany(challenge => InAll(Challenge, challenge.Code, challenge.Name, language => Text([challenge.Summary.In(language), challenge.Sufferers.In(language), .. Sections(challenge.Page, language)]))),
        .. catalogue.Indicators.SelectMany(indicator => InAll(Indicator, indicator.Code, indicator.Name, language => Text(indicator.Definition.In(language), indicator.Caveats.In(language), indicator.Short.In(language), indicator.Unit.In(language)))),
        .. catalogue.Practices.SelectMany(practice => InAll(Practice, practice.Code, practice.Title, language => TextOf(practice, catalogue, language))),
        .. catalogue.Countries.SelectMany(country => InAll(Country, country.Iso3, country.Name, language => TextOf(country, catalogue, language))),
        .. catalogue.Sections.SelectMany(section => InAll(Sector, section.Code, section.Title, section.Plain.In)),
        .. catalogue.Divisions.Concat(catalogue.Classes).SelectMany(Versions),
        .. catalogue.SourcesByCode.Values.OrderBy(source => source.Code, StringComparer.Ordinal).SelectMany(Versions),
    ];

    private static IEnumerable<SearchDocument> InAll(string kind, string code, LocalText title, Func<Language, string> text) =>
        Languages.All.Select(language => new SearchDocument(kind, code, language, title.In(language), text(language)));

    private static string TextOf(Practice practice, WholeCatalogue catalogue, Language language) => Text(
    [
        practice.Summary.In(language),
        .. practice.Actors.Select(actor => actor.Name),
        .. practice.Countries.Select(country => catalogue.CountriesByIso3[country].Name.In(language)),
        .. practice.Evidence.Select(claim => claim.Text.In(language)),
        .. Sections(practice.Page, language),
    ]);

    private static string TextOf(Country country, WholeCatalogue catalogue, Language language)
    {
        var regions = catalogue.Subdivisions.Where(region => region.Country == country.Iso3).Select(region => region.Name);
        return Text(country.Capital?.In(language) ?? "", string.Join(", ", regions));
    }

    /// Titles are quoted from Spanish and English sources; in Portuguese the search words stand for one.
    private static IEnumerable<SearchDocument> Versions(Sector sector)
    {
        yield return new(Sector, sector.Code, Language.Es, sector.TitleEs, string.Join(", ", sector.WordsEs));
        if (sector.WordsPt.Count > 0)
            yield return new(Sector, sector.Code, Language.Pt, string.Join(", ", sector.WordsPt), "");
        yield return new(Sector, sector.Code, Language.En, sector.TitleEn, string.Join(", ", sector.WordsEn));
    }

    /// A source has its title in its own language; a note of ours makes it a page in all three.
    private static IEnumerable<SearchDocument> Versions(Source source)
    {
        if (source.Note is { } note)
            return Languages.All.Select(language => new SearchDocument(Source, source.Code, language, source.Title, Text(source.Publisher, note.In(language))));
        var own = Languages.TryParse(source.TitleLanguage, out var language) ? language : Language.En;
        return [new(Source, source.Code, own, source.Title, source.Publisher)];
    }

    private static IEnumerable<string> Sections(IEnumerable<PageSection> page, Language language) =>
        page.Select(section => PlainText.OfMarkdown(section.Body.In(language)));

    private static string Text(params IEnumerable<string> parts) => string.Join("\n", parts.Where(part => part.Length > 0));
}
