using System.ComponentModel;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Shared;

namespace Telar.Web.Api;

[Description("One figure about one country and one period, with everything that is needed to cite it.")]
public sealed record ObservationView
{
    [Description("Code of the indicator.")]
    public required string Indicator { get; init; }

    [Description("ISO 3166-1 code of three letters.")]
    public required string Country { get; init; }

    [Description("A year (2021), half (2021-S1), quarter (2021-Q3) or month (2021-05).")]
    public required string Period { get; init; }

    [Description("The figure, in the unit of the indicator. Nothing was rounded.")]
    public required double Value { get; init; }

    [Description("What the publisher says of the figure: measured, estimated, modelled, projected, or break (the method changed here and earlier figures do not compare). Null: the publisher says nothing.")]
    public required string? Status { get; init; }

    [Description("The publisher's note to this figure.")]
    public required string? Note { get; init; }

    [Description("Code of the source, as listed at /api/v1/sources. It names the edition too.")]
    public required string Source { get; init; }

    [Description("Code of the series at its publisher.")]
    public required string Series { get; init; }

    [Description("Date of the edition that the figure was read from, in the precision known.")]
    public required string? Vintage { get; init; }

    [Description("Licence of the figure: an SPDX identifier where there is one.")]
    public required string Licence { get; init; }

    [Description("True for the figure that Telar publishes where several series have one for the same country and period.")]
    public required bool Preferred { get; init; }

    [Description("Codes of the checks of the screening that object to the figure; empty for nearly all. What they say is at /api/v1/flags.")]
    public required IReadOnlyList<string> Flags { get; init; }

    [Description("Name of the indicator, where labels were asked for.")]
    public string? IndicatorName { get; init; }

    [Description("Name of the country, where labels were asked for.")]
    public string? CountryName { get; init; }

    [Description("Unit of the figure, where labels were asked for.")]
    public string? Unit { get; init; }
}

[Description("What an indicator measures, and what there is of it.")]
public sealed record IndicatorView(
    string Code, string Dimension, IReadOnlyList<string> Challenges, LocalText Name, LocalText Short, LocalText Definition, LocalText Caveats, LocalText Unit,
    IndicatorKind Kind, Scale? Scale, int Decimals, Direction Direction, IReadOnlyList<IndicatorSeries> Series, CoverageView Coverage, string Page)
{
    internal static IndicatorView Of(ApiCall call, Indicator indicator) => new(
        indicator.Code, indicator.Dimension, indicator.Challenges, indicator.Name, indicator.Short, indicator.Definition, indicator.Caveats, indicator.Unit,
        indicator.Kind, indicator.Scale, indicator.Decimals, indicator.Direction, OpenData.OpenSeriesOf(call.Catalogue, indicator),
        CoverageView.Of(call.State.Figures.GetValueOrDefault(indicator.Code)), call.PageOf(Shared.SiteMap.Indicator, indicator.Code));
}

[Description("How much there is of an indicator: published figures, countries that have one, first and last year.")]
public sealed record CoverageView(int Observations, int Countries, int? First, int? Last)
{
    internal static CoverageView Of(IndicatorFigures? figures)
    {
        if (figures is null || figures.All.Count == 0)
            return new(0, 0, null, null);
        return new(figures.All.Count, figures.All.Select(figure => figure.Country).Distinct(StringComparer.Ordinal).Count(), figures.All.Min(figure => figure.Year), figures.All.Max(figure => figure.Year));
    }
}

[Description("One of the 22 countries.")]
public sealed record CountryView(
    string Iso3, string Iso2, int M49, LocalText Name, LocalText? Capital, IReadOnlyList<string> Languages, string Currency, string TaxId, IReadOnlyList<MembershipView> Memberships, string Page)
{
    internal static CountryView Of(ApiCall call, Country country) => new(
        country.Iso3, country.Iso2, country.M49, country.Name, country.Capital, country.Languages, country.Currency.Code, country.TaxId.Name,
        [.. country.Memberships.Select(one => new MembershipView(one.Body, one.Status, one.Source))], call.PageOf(Shared.SiteMap.Country, country.Iso3));
}

[Description("A body that the country belongs to. What is to be confirmed has not been read in its source yet.")]
public sealed record MembershipView(string Body, FactStatus Status, string Source);

[Description("One of the twenty shared challenges of small firms.")]
public sealed record ChallengeView(
    string Code, string Dimension, int Order, LocalText Name, LocalText Summary, LocalText Sufferers, IReadOnlyList<CauseLink> Causes,
    DataCoverage Data, IReadOnlyList<string> Indicators, IReadOnlyList<string> Practices, string Source, string Page)
{
    internal static ChallengeView Of(ApiCall call, Challenge challenge) => new(
        challenge.Code, challenge.Dimension, challenge.Order, challenge.Name, challenge.Summary, challenge.Sufferers, challenge.Causes, challenge.Data,
        [.. call.Catalogue.Indicators.Where(indicator => indicator.Challenges.Contains(challenge.Code, StringComparer.Ordinal)).Select(indicator => indicator.Code)],
        [.. call.Catalogue.Practices.Where(practice => practice.Challenges.Any(answered => answered.Challenge == challenge.Code)).Select(practice => practice.Code)],
        challenge.Source, call.PageOf(Shared.SiteMap.Challenge, challenge.Code));
}

[Description("Something that is done somewhere and answers challenges, with what is known of its effect, graded from 0 (described) to 5 (compared with a control, and replicated).")]
public sealed record PracticeView(
    string Code, string Dimension, LocalText Title, LocalText Summary, IReadOnlyList<Actor> Actors, IReadOnlyList<string> Countries, Reach? Reach,
    IReadOnlyList<AnsweredChallenge> Challenges, PartialDate? Started, int Grade, IReadOnlyList<Claim> Evidence, string Source, PartialDate Checked, string Page)
{
    internal static PracticeView Of(ApiCall call, Practice practice) => new(
        practice.Code, practice.Dimension, practice.Title, practice.Summary, practice.Actors, practice.Countries, practice.Reach,
        practice.Challenges, practice.Started, practice.Grade, practice.Evidence, practice.Source, practice.Checked, call.PageOf(Shared.SiteMap.Practice, practice.Code));
}

[Description("Who says it, where, and under which licence. Only data of sources with openData true is given out here.")]
public sealed record SourceView(
    string Code, SourceKind Kind, string Publisher, string Title, string TitleLanguage, string? Address, string? AddressText, PartialDate? Published, PartialDate? Read,
    string Licence, string? LicenceAddress, Reuse Reuse, bool OpenData, string? Attribution, LocalText? Note)
{
    internal static SourceView Of(Source source) => new(
        source.Code, source.Kind, source.Publisher, source.Title, source.TitleLanguage, source.Address, source.AddressText, source.Published, source.Read,
        source.Licence, source.LicenceAddress, source.Reuse, source.AllowsOpenData, source.Attribution, source.Note);
}

[Description("A section, division or class of economic activity (ISIC Rev. 4, CIIU in Spanish). Titles are quoted from their sources.")]
public sealed record SectorView(string Code, string Level, string? Parent, string TitleEs, string TitleEn, string SourceEs, string SourceEn)
{
    internal static IEnumerable<SectorView> AllOf(WholeCatalogue catalogue) =>
    [
        .. catalogue.Sections.Select(section => new SectorView(section.Code, "section", null, section.Title.Es, section.Title.En, section.SourceEs, section.SourceEn)),
        .. catalogue.Divisions.Select(division => Of(division, "division")),
        .. catalogue.Classes.Select(sector => Of(sector, "class")),
    ];

    private static SectorView Of(Sector sector, string level) => new(sector.Code, level, sector.Parent, sector.TitleEs, sector.TitleEn, sector.SourceEs, sector.SourceEn);
}
