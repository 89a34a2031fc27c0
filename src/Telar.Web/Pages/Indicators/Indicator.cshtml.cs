using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Web.Api;
using Telar.Web.Figures;
using Telar.Web.Shared;

namespace Telar.Web.Pages.Indicators;

/// One indicator: how it changed, where countries stand, where it comes from, what it does not say.
public sealed class IndicatorModel : TelarPage
{
    private const int FewestForMedian = 5;

    /// Of the countries that have any figure, so many must have one of a year for its median: otherwise the line would rise and fall with who is counted.
    private const double LeastShareForMedian = 0.75;

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public IndicatorFigures Figures { get; private set; } = null!;

    public IReadOnlyList<PublishedFigure> Latest { get; private set; } = [];

    public Dimension Dimension => Catalogue.DimensionsByCode[Indicator.Dimension];

    public Country? Chosen => Country is { } code && Catalogue.CountriesByIso3.TryGetValue(code, out var country) ? country : null;

    /// Of the whole observatory.
    public Flags Found { get; private set; } = Core.Indicators.Screening.Flags.None;

    /// Those on the series of this indicator.
    public IReadOnlyList<Flag> Flags { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code)
    {
        var found = Catalogue.Indicators.FirstOrDefault(indicator => string.Equals(indicator.Code, code, StringComparison.OrdinalIgnoreCase));
        if (found is null)
            return Missing();
        Indicator = found;
        Figures = State.Figures[found.Code];
        Found = await State.Flags.GetAsync();
        Flags = Found.Of(found);
        Latest = [.. Figures.LatestOfAll().OrderByDescending(figure => figure.Value)];
        Title = found.Name.In(Language);
        Description = found.Definition.In(Language);
        StructuredData = OpenDataDescription.IndicatorOnPage(State, found, Language, Absolute);
        return Page();
    }

    public Median? MedianNow => Median.Of(Latest.Select(figure => figure.Value));

    public string Say(double value) => FigureWords.Value(this, Indicator, value);

    public string YearsOf(IReadOnlyList<PublishedFigure> figures)
    {
        var (first, last) = (figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        return first == last ? Plain(first) : Say("indicator.years", ("first", Plain(first)), ("last", Plain(last)));
    }

    public IReadOnlyList<string> MissingNames => [.. CountriesByName().Where(country => Figures.Latest(country.Iso3) is null).Select(country => country.Name.In(Language))];

    public IReadOnlyList<int> Years => [.. Figures.All.Select(figure => figure.Year).Distinct().OrderDescending()];

    public ValueBars Bars()
    {
        var bars = Latest.Select(figure => new ValueBar(
            figure.Country, NameOf(figure.Country), Link(SiteMap.Country, figure.Country), figure.Value, Say(figure.Value), FigureWords.Year(figure), figure.Country == Country)
        {
            Mark = FigureWords.FlagOf(this, Found, figure) is { } words ? (words, "#flags") : null,
        });
        var median = MedianNow;
        var caption = median is null ? Indicator.Unit.In(Language) : Say("indicator.bars.caption", ("unit", Indicator.Unit.In(Language)), ("median", Say(median.Value)));
        var mark = median is null ? null : new MedianMark(median.Value, $"{Say("common.median")} {Say(median.Value)}");
        return new([.. bars], mark, caption, Say("common.country"), Say("common.value"), Say("common.year"));
    }

    /// What the chart shows, in a sentence.
    public string ChartTitle()
    {
        if (Chosen is { } chosen && Figures.In(chosen.Iso3).Where(figure => !figure.IsProjected).ToList() is { Count: > 1 } own)
            return Say("indicator.chart.of_country", ("country", chosen.Name.In(Language)), ("before", Say(own[0].Value)), ("first", FigureWords.Year(own[0])), ("now", Say(own[^1].Value)), ("last", FigureWords.Year(own[^1])));
        if (Medians() is { Count: > 1 } medians)
            return Say("indicator.chart.of_median", ("before", Say(medians[0].Value)), ("first", Plain(medians[0].Year)), ("now", Say(medians[^1].Value)), ("last", Plain(medians[^1].Year)));
        return Say("indicator.chart");
    }

    public bool HasMedianLine => Medians().Count > 1;

    /// Every country as a light line, the median of the region (or the chosen country) as the dark one.
    public Svg TimeChart()
    {
        var lines = new List<TimeLine>();
        foreach (var country in Catalogue.Countries)
        {
            var own = Figures.In(country.Iso3);
            if (own.Count > 0 && country.Iso3 != Country)
                lines.Add(new("", "other", Points(own)));
        }
        var medians = Medians();
        if (medians.Count > 1)
            lines.Add(new(Say("indicator.chart.median"), Chosen is null ? "main" : "second", medians));
        if (Chosen is { } chosen && Figures.In(chosen.Iso3) is { Count: > 0 } figures)
            lines.Add(new(chosen.Name.In(Language), "main", Points(figures)));
        var years = Figures.All.Select(figure => figure.Year).ToList();
        var title = Say("indicator.chart.title", ("name", Title), ("first", Plain(years.Min())), ("last", Plain(years.Max())), ("finding", ChartTitle()));
        return LineChart.Draw(lines, title, Indicator.Unit.In(Language), value => Number(value, value == Math.Floor(value) ? 0 : Math.Max(1, Math.Min(2, Indicator.Decimals))));
    }

    public bool HasProjections => Figures.All.Any(figure => figure.IsProjected);

    /// "De 83,6 en Honduras a 5,1 en España"; without it where all places say the same.
    public string BarsFinding()
    {
        var (high, low) = (Latest[0], Latest[^1]);
        return Say(high.Value) == Say(low.Value)
            ? Say("indicator.countries")
            : Say("indicator.countries.finding", ("high", Say(high.Value)), ("in_high", InWords(high.Country)), ("low", Say(low.Value)), ("in_low", InWords(low.Country)));
    }

    private string InWords(string country) => Catalogue.CountriesByIso3[country].In.In(Language);

    public string NameOf(string country) => Catalogue.CountriesByIso3[country].Name.In(Language);

    public static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);

    // A median of a handful of countries says more about who answered than about the region.
    private List<TimePoint> Medians()
    {
        var fewest = Math.Max(FewestForMedian, LeastShareForMedian * Latest.Count);
        return
        [
            .. Figures.All.Where(figure => !figure.IsProjected).GroupBy(figure => figure.Year).OrderBy(year => year.Key)
                .Where(year => year.Count() >= fewest)
                .Select(year => new TimePoint(year.Key, Median.Of(year.Select(figure => figure.Value))!.Value, IsProjected: false, IsBreak: false)),
        ];
    }

    private static List<TimePoint> Points(IEnumerable<PublishedFigure> figures) =>
        [.. figures.Where(figure => figure.Period.Frequency == Core.Shared.Frequency.Year).Select(figure => new TimePoint(figure.Year, figure.Value, figure.IsProjected, figure.Observation.Status == ObservationStatus.Break))];
}
