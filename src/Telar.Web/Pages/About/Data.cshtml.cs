using System.Globalization;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Web.Api;
using Telar.Web.Shared;

namespace Telar.Web.Pages.About;

/// The data for journalists and researchers: everything to take away, whose it is, how to cite it.
public sealed class DataModel : TelarPage
{
    public Release? Release => State.Release;

    public void OnGet()
    {
        Title = Say("data.title");
        Description = Say("data.description");
        StructuredData = OpenDataDescription.WholeOnPage(State, Title, Description, Language, Absolute);
    }

    public string Lead => Say("data.lead", ("figures", Number(State.CountFigures)), ("indicators", Number(Catalogue.Indicators.Count)), ("sources", Number(State.CountSources)));

    /// The path of a file of figures, with names in the language of the page.
    public string FileOf(string format, string query = "") => $"/api/v1/observations?{(query.Length > 0 ? query + "&" : "")}format={format}&labels={Language.Code()}";

    public string IndicatorFile(Indicator indicator, string format) => FileOf(format, $"indicator={Uri.EscapeDataString(indicator.Code)}");

    public IReadOnlyList<Indicator> Of(Dimension dimension) =>
        [.. Catalogue.Indicators.Where(indicator => indicator.Dimension == dimension.Code).OrderBy(indicator => indicator.Name.In(Language), Alphabet)];

    public IReadOnlyList<PublishedFigure> FiguresOf(Indicator indicator) => State.Figures[indicator.Code].All;

    public static int CountCountries(IReadOnlyList<PublishedFigure> figures) => figures.Select(figure => figure.Country).Distinct(StringComparer.Ordinal).Count();

    public static string YearsOf(IReadOnlyList<PublishedFigure> figures)
    {
        var (first, last) = (figures.Min(figure => figure.Year), figures.Max(figure => figure.Year));
        return first == last ? Plain(first) : $"{Plain(first)}–{Plain(last)}";
    }

    /// Sources with published figures, those with most first.
    public IReadOnlyList<(Source Source, int Count)> Sources =>
    [
        .. State.Figures.Values.SelectMany(figures => figures.All)
            .GroupBy(figure => figure.Series.Source, StringComparer.Ordinal)
            .Select(group => (Catalogue.SourcesByCode[group.Key], group.Count()))
            .OrderByDescending(one => one.Item2)
            .ThenBy(one => one.Item1.Code, StringComparer.Ordinal),
    ];

    /// A citation of the first figure there is, made as any other would be.
    public string? FigureCitation()
    {
        var figure = Catalogue.Indicators.Select(indicator => State.Figures[indicator.Code].LatestOfAll()).FirstOrDefault(figures => figures.Count > 0)?[0];
        if (figure is null)
            return null;
        var source = Catalogue.SourcesByCode[figure.Series.Source];
        return Say("data.cite.figure.example", ("credit", source.Credit), ("edition", source.Published is { } date ? Dates.Say(date, Language) : source.Code), ("series", figure.Series.Code), ("address", Absolute(Link(SiteMap.Indicator, Catalogue.Indicators.First(indicator => State.Figures[indicator.Code].LatestOfAll().Count > 0).Code))));
    }

    public string WholeCitation => Say("data.cite.whole.example", ("version", State.Version), ("address", Absolute(Link(SiteMap.Data))));

    public string ReleaseFile(string what) => $"/api/v1/indices/{Release!.Header.RecipeCode}/releases/{Release.Code}/{what}";

    public string ReleaseDate => Dates.Say(DateOnly.FromDateTime(Release!.Header.PublishedAt.UtcDateTime), Language);

    private static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);
}
