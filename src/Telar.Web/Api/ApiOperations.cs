using Telar.Core.Catalogue;
using Telar.Web.Api.Instruments;

namespace Telar.Web.Api;

/// Everything that the open API answers.
internal static class ApiOperations
{
    public const string Root = "/api/v1";
    private static readonly string[] Threads = ["TAL", "TER", "TRF", "TRA"];
    private static readonly string[] SectorLevels = ["section", "division", "class"];

    private static readonly ApiParameter Code = new("code", "Code of the thing; capital and small letters are the same.", "") { IsInPath = true };
    private static readonly ApiParameter Dimension = new("dimension", "Only those of this thread: TAL (talent), TER (territory), TRF (transformation), TRA (traction).", "TAL") { Repeats = true, Values = Threads };
    private static readonly ApiParameter Challenge = new("challenge", "Only those that speak to this challenge, as listed at /api/v1/challenges.", "TAL2") { Repeats = true };
    private static readonly ApiParameter Country = new("country", "Only those of this country: ISO code of three letters.", "PRY") { Repeats = true };

    private static readonly ApiParameter Index = new("code", "Code of the index: that of its recipe.", "4t-2026") { IsInPath = true };
    private static readonly ApiParameter Release = new("release", "Code of the release, or latest for the newest.", "latest") { IsInPath = true };
    private static readonly ApiParameter TableFormat = new("format", "How the table is written; goes before Accept.", "csv") { Values = ["json", "csv"] };

    public static readonly IReadOnlyList<ApiOperation> All =
    [
        new("listObservations", "/observations", "Figures", "Figures: a place, a period, a value",
            "The published figures of the indicators, each with its source, series, edition, licence, status and note. Without parameters it gives everything. JSON comes in pages; CSV and SDMX-CSV come whole, however long.",
            typeof(ApiPage<ObservationView>), ObservationAnswers.AnswerAsync)
        {
            Parameters = ObservationsRequest.Parameters,
            Formats = [ApiFormat.Json, ApiFormat.Csv, ApiFormat.SdmxCsv, ApiFormat.JsonStat, ApiFormat.Xlsx],
        },
        new("listFlags", "/flags", "Figures", "What the screening objects to", "Every figure is screened with rules that are written down. A figure with an error stays out of indices until somebody accepts it, with a reason; one with a warning is shown and stays in. The column flags of the observations names the checks.",
            typeof(ApiPage<FlagView>), FlagAnswers.AnswerAsync)
        {
            Parameters =
            [
                new("indicator", "Only flags on the series of this indicator, as listed at /api/v1/indicators.", "IT.NET.USER.ZS") { Repeats = true },
                Country with { Description = "Only flags on figures of this country: ISO code of three letters." },
            ],
        },
        new("listIndicators", "/indicators", "Catalogue", "Indicators and what there is of each", "What each indicator measures, its unit, which way is better, its series in order of preference, and how much of it there is.",
            typeof(ApiPage<IndicatorView>), Indicators) { Parameters = [Dimension, Challenge] },
        new("getIndicator", "/indicators/{code}", "Catalogue", "One indicator", "The definition of one indicator.",
            typeof(ApiOne<IndicatorView>), call => call.OneAsync(call.Catalogue.Indicators, one => one.Code, one => IndicatorView.Of(call, one), $"{Root}/indicators")) { Parameters = [Code with { Example = "IC.FRM.TRNG.ZS" }] },
        new("listCountries", "/countries", "Catalogue", "The 22 countries", "Codes, names, currency, name of the tax number and memberships of each country.",
            typeof(ApiPage<CountryView>), call => call.ListAsync(call.Catalogue.Countries.Select(one => CountryView.Of(call, one)))),
        new("getCountry", "/countries/{code}", "Catalogue", "One country", "One country by its ISO code of three letters.",
            typeof(ApiOne<CountryView>), call => call.OneAsync(call.Catalogue.Countries, one => one.Iso3, one => CountryView.Of(call, one), $"{Root}/countries")) { Parameters = [Code with { Example = "PRY" }] },
        new("listChallenges", "/challenges", "Catalogue", "The twenty challenges", "What makes small firms' life hard, in four threads of five: who suffers it, what it makes worse, which indicators speak to it and which practices answer it.",
            typeof(ApiPage<ChallengeView>), Challenges) { Parameters = [Dimension] },
        new("getChallenge", "/challenges/{code}", "Catalogue", "One challenge", "One of the twenty challenges.",
            typeof(ApiOne<ChallengeView>), call => call.OneAsync(call.Catalogue.Challenges, one => one.Code, one => ChallengeView.Of(call, one), $"{Root}/challenges")) { Parameters = [Code with { Example = "TAL2" }] },
        new("listPractices", "/practices", "Catalogue", "Practices and their evidence", "What somebody does about a challenge, where, and how well its effect is known. Claims that disagree stand side by side.",
            typeof(ApiPage<PracticeView>), Practices) { Parameters = [Dimension, Challenge, Country] },
        new("getPractice", "/practices/{code}", "Catalogue", "One practice", "One practice with its claims.",
            typeof(ApiOne<PracticeView>), call => call.OneAsync(call.Catalogue.Practices, one => one.Code, one => PracticeView.Of(call, one), $"{Root}/practices")) { Parameters = [Code with { Example = "P-TAL-01" }] },
        new("listSources", "/sources", "Catalogue", "Sources and licences", "Every publisher and page cited anywhere, with its licence.",
            typeof(ApiPage<SourceView>), call => call.ListAsync(call.Catalogue.SourcesByCode.Values.OrderBy(one => one.Code, StringComparer.Ordinal).Select(SourceView.Of))),
        new("getSource", "/sources/{code}", "Catalogue", "One source", "One publisher, edition or page.",
            typeof(ApiOne<SourceView>), call => call.OneAsync([.. call.Catalogue.SourcesByCode.Values], one => one.Code, SourceView.Of, $"{Root}/sources")) { Parameters = [Code with { Example = "wdi-2026-07" }] },
        new("listIndices", "/indices", "Indices", "Indices and their releases", "Every index that was published, with its releases, the newest first. Empty while nothing is published.",
            typeof(ApiPage<IndexView>), ReleaseAnswers.ListAsync),
        new("getIndex", "/indices/{code}", "Indices", "One index", "One index with its releases, the newest first.",
            typeof(ApiOne<IndexView>), ReleaseAnswers.OneIndexAsync) { Parameters = [Index] },
        new("getRelease", "/indices/{code}/releases/{release}", "Indices", "One release", "One release with its tree, its weights, what is absent from it and which choice moves its ranks.",
            typeof(ApiOne<ReleaseView>), ReleaseAnswers.OneReleaseAsync) { Parameters = [Index, Release] },
        new("listScores", "/indices/{code}/releases/{release}/scores", "Indices", "Scores and ranks of a release", "Score, rank, coverage and ranges of every country in every node.",
            typeof(ApiPage<ScoreView>), ReleaseAnswers.ScoresAsync) { Parameters = [Index, Release, TableFormat], Formats = [ApiFormat.Json, ApiFormat.Csv] },
        new("listInputs", "/indices/{code}/releases/{release}/inputs", "Indices", "What a release was made from", "Every figure that went in. With format=csv it is what `telar index compute --data` reads: with the recipe of the release it gives the same scores.",
            typeof(ApiPage<InputView>), ReleaseAnswers.InputsAsync) { Parameters = [Index, Release, TableFormat], Formats = [ApiFormat.Json, ApiFormat.Csv] },
        new("getRecipe", "/indices/{code}/releases/{release}/recipe", "Indices", "The recipe of a release", "The whole file that says how the release was computed, as it was read.",
            typeof(string), ReleaseAnswers.RecipeAsync) { Parameters = [Index, Release], Formats = [ApiFormat.Yaml] },
        new("search", "/search", "Catalogue", "Search over everything", "Finds countries, threads, challenges, practices, indicators, sectors and sources by words of any of the three languages, tolerant of accents and endings. Where nothing has all the words, what has some of them comes.",
            typeof(ApiPage<FoundView>), SearchAnswers.AnswerAsync) { Parameters = SearchAnswers.Parameters, Sample = "?q=credito" },
        new("listSectors", "/sectors", "Catalogue", "Sectors of activity", "Sections, divisions and classes of ISIC Rev. 4 with their titles in Spanish and English.",
            typeof(ApiPage<SectorView>), Sectors) { Parameters = [new("level", "Only this level.", "section") { Values = SectorLevels }] },
        .. InstrumentOperations.All,
    ];

    private static Task Indicators(ApiCall call)
    {
        var (dimensions, challenges) = (DimensionsOf(call), ChallengesOf(call));
        return call.ListAsync(call.Catalogue.Indicators
            .Where(one => dimensions.Count == 0 || dimensions.Contains(one.Dimension, StringComparer.Ordinal))
            .Where(one => challenges.Count == 0 || challenges.Any(code => one.Challenges.Contains(code, StringComparer.Ordinal)))
            .Select(one => IndicatorView.Of(call, one)));
    }

    private static Task Challenges(ApiCall call)
    {
        var dimensions = DimensionsOf(call);
        return call.ListAsync(call.Catalogue.Challenges.Where(one => dimensions.Count == 0 || dimensions.Contains(one.Dimension, StringComparer.Ordinal)).Select(one => ChallengeView.Of(call, one)));
    }

    private static Task Practices(ApiCall call)
    {
        var (dimensions, challenges) = (DimensionsOf(call), ChallengesOf(call));
        var countries = call.Query.Codes("country", call.Catalogue.Countries.Select(country => country.Iso3), $"{Root}/countries");
        return call.ListAsync(call.Catalogue.Practices
            .Where(one => dimensions.Count == 0 || dimensions.Contains(one.Dimension, StringComparer.Ordinal))
            .Where(one => challenges.Count == 0 || one.Challenges.Any(answered => challenges.Contains(answered.Challenge, StringComparer.Ordinal)))
            .Where(one => countries.Count == 0 || countries.Any(code => one.Countries.Contains(code, StringComparer.Ordinal)))
            .Select(one => PracticeView.Of(call, one)));
    }

    private static Task Sectors(ApiCall call)
    {
        var level = call.Query.OneOf("level", SectorLevels);
        return call.ListAsync(SectorView.AllOf(call.Catalogue).Where(sector => level is null || sector.Level == level));
    }

    private static IReadOnlyList<string> DimensionsOf(ApiCall call) => call.Query.Codes("dimension", Threads, $"{Root}/challenges");

    private static IReadOnlyList<string> ChallengesOf(ApiCall call) => call.Query.Codes("challenge", call.Catalogue.Challenges.Select(challenge => challenge.Code), $"{Root}/challenges");
}
