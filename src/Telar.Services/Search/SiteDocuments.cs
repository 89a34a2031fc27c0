using Telar.Core.Catalogue;
using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Services.Search;

/// Everything that the site can be searched for, in the three languages, what matters most first.
public static class SiteDocuments
{
    public const string Country = "country";
    public const string Dimension = "dimension";
    public const string Challenge = "challenge";
    public const string Practice = "practice";
    public const string Indicator = "indicator";
    public const string Sector = "sector";
    public const string Source = "source";

    public static IEnumerable<SearchDocument> Of(WholeCatalogue catalogue) =>
    [
        .. InAll(catalogue.Countries, (one, language) => new(Country, one.Iso3, language, one.Name.In(language), Join(one.Capital?.In(language), one.Currency.Name.In(language), one.Iso3, one.Iso2))),
        .. InAll(catalogue.Dimensions, (one, language) => new(Dimension, one.Code, language, one.Name.In(language), Join(one.Motto.In(language), one.Scope.In(language)))),
        .. InAll(catalogue.Challenges, (one, language) => new(Challenge, one.Code, language, one.Name.In(language), Join(one.Short.In(language), one.Summary.In(language), one.Sufferers.In(language), Prose(one.Page, language)))),
        .. InAll(catalogue.Practices, (one, language) => new(Practice, one.Code, language, one.Title.In(language), Join(one.Summary.In(language), string.Join(", ", one.Actors.Select(actor => actor.Name)), Prose(one.Page, language)))),
        .. InAll(catalogue.Indicators, (one, language) => new(Indicator, one.Code, language, one.Name.In(language), Join(one.Definition.In(language), one.Unit.In(language), one.Caveats.In(language), one.Code))),
        .. InAll(catalogue.Classes, (one, language) => new(Sector, one.Code, language, TitleOf(one, language), Join(string.Join(", ", WordsOf(one, language)), one.Code))),
        .. catalogue.SourcesByCode.Values.OrderBy(source => source.Code, StringComparer.Ordinal).Where(HasOurLanguage)
            .Select(source => new SearchDocument(Source, source.Code, LanguageOf(source), source.Title, Join(source.Publisher, source.Note?.In(LanguageOf(source))))),
    ];

    private static IEnumerable<SearchDocument> InAll<T>(IEnumerable<T> things, Func<T, Language, SearchDocument> write) =>
        things.SelectMany(thing => Languages.All.Select(language => write(thing, language)));

    private static string Prose(IEnumerable<PageSection> sections, Language language) => string.Join("\n", sections.Select(section => section.Body.In(language)));

    // Titles of activities are quoted in Spanish and English; in Portuguese our own words name them.
    private static string TitleOf(Sector sector, Language language) => language switch
    {
        Language.Es => sector.TitleEs,
        Language.En => sector.TitleEn,
        _ => string.Join(", ", sector.WordsPt.Take(3)),
    };

    private static IReadOnlyList<string> WordsOf(Sector sector, Language language) => language switch
    {
        Language.Es => sector.WordsEs,
        Language.Pt => sector.WordsPt,
        _ => sector.WordsEn,
    };

    private static bool HasOurLanguage(Source source) => Languages.TryParse(source.TitleLanguage, out _);

    private static Language LanguageOf(Source source) => Languages.TryParse(source.TitleLanguage, out var language) ? language : Language.Es;

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part))
                kept.Add(part);
        }
        return string.Join(". ", kept);
    }
}
