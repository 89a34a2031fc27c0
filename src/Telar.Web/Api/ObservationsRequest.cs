using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Indicators;

namespace Telar.Web.Api;

/// What a request for observations asks for, once it was read without problems.
internal sealed record ObservationsRequest(ObservationSlice Slice, SlicePlace? After, int Limit, Language? Labels)
{
    public const int UsualLimit = 1_000;
    public const int MostAtOnce = 10_000;
    private const string Unstated = "not_stated";

    public static readonly IReadOnlyList<string> StatusNames = [.. ObservationStatuses.All.Select(NameOf)];

    public static readonly IReadOnlyList<ApiParameter> Parameters =
    [
        new("indicator", "Code of an indicator, as listed at /api/v1/indicators.", "IC.FRM.TRNG.ZS") { Repeats = true },
        new("country", "ISO 3166-1 code of three letters, as listed at /api/v1/countries.", "PRY") { Repeats = true },
        new("dimension", "Only indicators of this thread: TAL (talent), TER (territory), TRF (transformation), TRA (traction).", "TAL") { Repeats = true, Values = ["TAL", "TER", "TRF", "TRA"] },
        new("challenge", "Only indicators that speak to this challenge, as listed at /api/v1/challenges.", "TAL2") { Repeats = true },
        new("from", "First year, included.", "2015") { Range = (Period.FirstYear, Period.LastYear) },
        new("to", "Last year, included.", "2024") { Range = (Period.FirstYear, Period.LastYear) },
        new("status", "Only figures of which the publisher says this. A projected figure is about a year that had not ended.", "measured") { Repeats = true, Values = StatusNames },
        new("series", "preferred (the usual): for each country and period the figure of the first series of the indicator that has one. all: also the figures of its other series; the column preferred tells them apart.", "preferred") { Values = ["preferred", "all"] },
        new("labels", "Adds the names of indicators and countries and the units in this language.", "es") { Values = ["es", "pt", "en"] },
        new("format", "How the answer is written; goes before Accept. csv and sdmx-csv stream everything; xlsx and json-stat refuse beyond a size and name csv.", "csv") { Values = ["json", "csv", "sdmx-csv", "json-stat", "xlsx"] },
        new("limit", "JSON only: rows a page.", "1000") { Range = (1, MostAtOnce) },
        new("next", "JSON only: where the next page begins. Follow the address in `next` of the answer rather than making one.", "…"),
    ];

    public static ObservationsRequest Read(ApiCall call)
    {
        var (query, catalogue) = (call.Query, call.Catalogue);
        var indicators = query.Codes("indicator", catalogue.Indicators.Select(indicator => indicator.Code), "/api/v1/indicators");
        var dimensions = query.Codes("dimension", catalogue.Dimensions.Select(dimension => dimension.Code), "/api/v1/challenges");
        var challenges = query.Codes("challenge", catalogue.Challenges.Select(challenge => challenge.Code), "/api/v1/challenges");
        var countries = query.Codes("country", catalogue.Countries.Select(country => country.Iso3), "/api/v1/countries", OtherNamesOf(catalogue));
        var from = query.Whole("from", Period.FirstYear, Period.LastYear);
        var to = query.Whole("to", Period.FirstYear, Period.LastYear);
        if (from > to)
            query.Refuse("to", query.One("to")!, string.Create(CultureInfo.InvariantCulture, $"{from} … {Period.LastYear}"));

        var chosen = catalogue.Indicators
            .Where(indicator => indicators.Count == 0 || indicators.Contains(indicator.Code, StringComparer.Ordinal))
            .Where(indicator => dimensions.Count == 0 || dimensions.Contains(indicator.Dimension, StringComparer.Ordinal))
            .Where(indicator => challenges.Count == 0 || challenges.Any(code => indicator.Challenges.Contains(code, StringComparer.Ordinal)))
            .Select(indicator => SeriesOf(catalogue, indicator));
        var slice = new ObservationSlice([.. chosen])
        {
            Countries = [.. countries.Order(StringComparer.Ordinal)],
            FromYear = from ?? Period.FirstYear,
            ToYear = to ?? Period.LastYear,
            Statuses = StatusesOf(query),
            WithOthers = query.OneOf("series", ["preferred", "all"]) == "all",
        };
        var labels = query.OneOf("labels", ["es", "pt", "en"]);
        var limit = query.Whole("limit", 1, MostAtOnce) ?? UsualLimit;
        return new(slice, AfterOf(query, slice), limit, Languages.TryParse(labels, out var language) ? language : null);
    }

    /// The text that `next` carries. Opaque to readers, and plain enough to be checked.
    public static string Write(SlicePlace place) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Indicator}|{place.Country}|{place.Period}|{place.Preference}")));

    private static IndicatorSeriesList SeriesOf(WholeCatalogue catalogue, Indicator indicator) =>
        new(indicator.Code, [.. OpenData.OpenSeriesOf(catalogue, indicator).Select(series => new SeriesKey(series.Source, series.Code))]);

    private static List<ObservationStatus> StatusesOf(ApiQuery query)
    {
        var found = new List<ObservationStatus>();
        foreach (var asked in query.Many("status"))
        {
            if (StatusNames.Contains(asked, StringComparer.OrdinalIgnoreCase))
                found.Add(ObservationStatuses.All.First(status => string.Equals(NameOf(status), asked, StringComparison.OrdinalIgnoreCase)));
            else
                query.Refuse("status", asked, string.Join(" · ", StatusNames));
        }
        return found;
    }

    private static SlicePlace? AfterOf(ApiQuery query, ObservationSlice slice)
    {
        if (query.One("next") is not { } asked)
            return null;
        if (TryRead(asked) is { } place && slice.Indicators.Any(one => one.Indicator == place.Indicator))
            return place;
        query.Refuse("next", asked, "…");
        return null;
    }

    private static SlicePlace? TryRead(string text)
    {
        if (text.Length > 400 || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        return parts.Length == 4 && Period.TryParse(parts[2], out var period) && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var preference)
            ? new(parts[0], parts[1], period.ToString(), preference)
            : null;
    }

    // Somebody who writes PY or Paraguay is told PRY.
    private static Dictionary<string, string> OtherNamesOf(WholeCatalogue catalogue)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in catalogue.Countries)
        {
            names[country.Iso2] = country.Iso3;
            foreach (var language in Languages.All)
                names[country.Name.In(language)] = country.Iso3;
        }
        return names;
    }

    private static string NameOf(ObservationStatus status) => status == ObservationStatus.NotStated ? Unstated : status.Code();
}
