using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Services.Observatory;
using Telar.Web.Shared;

namespace Telar.Web.Api;

/// The data described for machines that gather catalogues: DCAT-AP in its Spanish profile, and schema.org on the pages.
internal static class OpenDataDescription
{
    // What stands inside a script element must not be able to end it: `<` stays escaped.
    private static readonly JsonSerializerOptions ForPages = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";
    private const string OpenAccess = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
    private const string EconomyTheme = "http://publications.europa.eu/resource/authority/data-theme/ECON";
    private const string SpanishEconomyTheme = "http://datos.gob.es/kos/sector-publico/sector/economia";
    private const string YearlyRhythm = "http://publications.europa.eu/resource/authority/frequency/IRREG";

    private static readonly (string Format, string MediaType, string FileType)[] Files =
    [
        ("csv", "text/csv", "CSV"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
        ("json", "application/json", "JSON"),
    ];

    /// One catalogue with a dataset for each indicator that has figures, each with its files.
    public static JsonObject Catalogue(ObservatoryState state, Func<string, string> absolute)
    {
        var datasets = state.Catalogue.Indicators.Where(indicator => state.Figures.GetValueOrDefault(indicator.Code)?.All.Count > 0);
        return new()
        {
            ["@context"] = Context(),
            ["@id"] = absolute("/catalog.jsonld"),
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = InLanguages(LocalText.Same("Telar")),
            ["dct:description"] = InLanguages(TextOf(state.Catalogue, "site.description")),
            ["dct:publisher"] = Publisher(absolute),
            ["dct:language"] = new JsonArray("es", "pt", "en"),
            ["foaf:homepage"] = Link(absolute("/")),
            ["dcat:themeTaxonomy"] = Link("http://publications.europa.eu/resource/authority/data-theme"),
            ["dcat:service"] = Service(state.Catalogue, absolute),
            ["dcat:dataset"] = new JsonArray([.. datasets.Select(indicator => DatasetOf(state, indicator, absolute))]),
        };
    }

    /// schema.org/Dataset of one indicator, for its page.
    public static string IndicatorOnPage(ObservatoryState state, Indicator indicator, Language language, Func<string, string> absolute)
    {
        var figures = state.Figures[indicator.Code];
        var dataset = PageDataset(indicator.Name.In(language), indicator.Definition.In(language), absolute(SiteMap.PathOf(SiteMap.Indicator, language, indicator.Code)), language, absolute);
        dataset["identifier"] = indicator.Code;
        dataset["variableMeasured"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = indicator.Name.In(language), ["unitText"] = indicator.Unit.In(language) };
        AddCoverage(dataset, figures.All);
        dataset["isBasedOn"] = new JsonArray([.. SourcesOf(state.Catalogue, figures).Select(CreditOf)]);
        dataset["license"] = SourcesOf(state.Catalogue, figures).Select(source => source.LicenceAddress).FirstOrDefault(address => address is not null);
        dataset["distribution"] = Downloads($"indicator={Uri.EscapeDataString(indicator.Code)}", absolute);
        return dataset.ToJsonString(ForPages);
    }

    /// schema.org/Dataset of everything, for the page of data.
    public static string WholeOnPage(ObservatoryState state, string name, string description, Language language, Func<string, string> absolute)
    {
        var dataset = PageDataset(name, description, absolute(SiteMap.PathOf(SiteMap.Data, language)), language, absolute);
        AddCoverage(dataset, [.. state.Figures.Values.SelectMany(figures => figures.All)]);
        dataset["version"] = state.Version;
        dataset["distribution"] = Downloads("", absolute);
        return dataset.ToJsonString(ForPages);
    }

    private static JsonObject PageDataset(string name, string description, string address, Language language, Func<string, string> absolute) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Dataset",
        ["name"] = name,
        // Gatherers want at least fifty letters.
        ["description"] = description.Length >= 50 ? description : $"{name}. {description}",
        ["url"] = address,
        ["inLanguage"] = language.Code(),
        ["isAccessibleForFree"] = true,
        ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = "Telar", ["url"] = absolute("/") },
    };

    private static void AddCoverage(JsonObject dataset, IReadOnlyList<PublishedFigure> figures)
    {
        if (figures.Count == 0)
            return;
        dataset["temporalCoverage"] = FormattableString.Invariant($"{figures.Min(figure => figure.Year)}/{figures.Max(figure => figure.Year)}");
        dataset["spatialCoverage"] = new JsonArray([.. figures.Select(figure => figure.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(country => (JsonNode)country)]);
    }

    private static JsonArray Downloads(string query, Func<string, string> absolute) =>
        [.. Files.Select(file => new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = file.MediaType, ["contentUrl"] = absolute(AddressOf(query, file.Format)) })];

    private static JsonObject DatasetOf(ObservatoryState state, Indicator indicator, Func<string, string> absolute)
    {
        var figures = state.Figures[indicator.Code];
        var sources = SourcesOf(state.Catalogue, figures);
        var licence = sources.Select(source => source.LicenceAddress).FirstOrDefault(address => address is not null);
        var query = $"indicator={Uri.EscapeDataString(indicator.Code)}";
        return new()
        {
            ["@id"] = absolute($"/api/v1/indicators/{Uri.EscapeDataString(indicator.Code)}"),
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = indicator.Code,
            ["dct:title"] = InLanguages(indicator.Name),
            ["dct:description"] = InLanguages(indicator.Definition),
            ["dct:publisher"] = Publisher(absolute),
            ["dct:accessRights"] = Link(OpenAccess),
            ["dct:accrualPeriodicity"] = Link(YearlyRhythm),
            ["dcat:theme"] = new JsonArray(Link(EconomyTheme), Link(SpanishEconomyTheme)),
            ["dcat:keyword"] = new JsonArray([.. indicator.Challenges.SelectMany(code => Languages.All.Select(language => InLanguage(state.Catalogue.ChallengesByCode[code].Name, language)))]),
            ["dcat:landingPage"] = Link(absolute(SiteMap.PathOf(SiteMap.Indicator, Language.Es, indicator.Code))),
            ["dct:spatial"] = new JsonArray([.. figures.All.Select(figure => figure.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(country => Link($"http://publications.europa.eu/resource/authority/country/{country}"))]),
            ["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Year(figures.All.Min(figure => figure.Year)),
                ["dcat:endDate"] = Year(figures.All.Max(figure => figure.Year)),
            },
            ["dct:source"] = new JsonArray([.. sources.Select(source => (JsonNode)(source.Address ?? source.Title))]),
            ["dct:provenance"] = new JsonArray([.. sources.Select(source => new JsonObject { ["@type"] = "dct:ProvenanceStatement", ["rdfs:label"] = source.Credit })]),
            ["dcat:distribution"] = new JsonArray([.. Files.Select(file => DistributionOf(query, file, licence, absolute))]),
        };
    }

    private static JsonObject DistributionOf(string query, (string Format, string MediaType, string FileType) file, string? licence, Func<string, string> absolute)
    {
        var address = absolute(AddressOf(query, file.Format));
        var distribution = new JsonObject
        {
            ["@id"] = address,
            ["@type"] = "dcat:Distribution",
            ["dcat:accessURL"] = Link(address),
            ["dcat:downloadURL"] = Link(address),
            ["dcat:mediaType"] = Link($"https://www.iana.org/assignments/media-types/{file.MediaType}"),
            ["dct:format"] = Link(FileTypes + file.FileType),
        };
        if (licence is not null)
            distribution["dct:license"] = Link(licence);
        return distribution;
    }

    private static JsonObject Service(WholeCatalogue catalogue, Func<string, string> absolute) => new()
    {
        ["@id"] = absolute("/api/v1"),
        ["@type"] = "dcat:DataService",
        ["dct:title"] = InLanguages(TextOf(catalogue, "nav.api")),
        ["dcat:endpointURL"] = Link(absolute("/api/v1")),
        ["dcat:endpointDescription"] = Link(absolute("/openapi/v1.json")),
    };

    private static JsonObject Publisher(Func<string, string> absolute) => new() { ["@id"] = absolute("/"), ["@type"] = "foaf:Organization", ["foaf:name"] = "Telar" };

    private static JsonObject Context() => new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    private static IReadOnlyList<Source> SourcesOf(WholeCatalogue catalogue, IndicatorFigures figures) =>
        [.. figures.All.Select(figure => figure.Series.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => catalogue.SourcesByCode[code])];

    private static JsonObject CreditOf(Source source)
    {
        var credit = new JsonObject { ["@type"] = "Dataset", ["name"] = source.Title, ["description"] = source.Credit, ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = source.Publisher } };
        if (source.Address is { } address)
            credit["url"] = address;
        if (source.LicenceAddress is { } licence)
            credit["license"] = licence;
        return credit;
    }

    private static JsonArray InLanguages(LocalText text) => [.. Languages.All.Select(language => InLanguage(text, language))];

    private static JsonObject InLanguage(LocalText text, Language language) => new() { ["@language"] = language.Code(), ["@value"] = text.In(language) };

    private static LocalText TextOf(WholeCatalogue catalogue, string key) => new(catalogue.Texts.Say(Language.Es, key), catalogue.Texts.Say(Language.Pt, key), catalogue.Texts.Say(Language.En, key));

    private static JsonObject Year(int year) => new() { ["@type"] = "xsd:gYear", ["@value"] = FormattableString.Invariant($"{year}") };

    private static JsonObject Link(string address) => new() { ["@id"] = address };

    private static string AddressOf(string query, string format) => $"/api/v1/observations?{(query.Length > 0 ? query + "&" : "")}format={format}";
}
