using System.Collections.Frozen;
using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// The catalogue with its indexes by code. It exists only whole: not one problem was found in any of its files.
public sealed class WholeCatalogue
{
    private readonly IReadOnlySet<(CodeKind Kind, string Code)> codes;
    private readonly FrozenSet<(string Country, string Code)> regions;

    private WholeCatalogue(CatalogueParts parts)
    {
        codes = CatalogueChecks.CodesGiven(parts);
        Dimensions = [.. parts.Dimensions];
        Challenges = [.. parts.Challenges.OrderBy(challenge => OrderOf(challenge.Dimension)).ThenBy(challenge => challenge.Order)];
        Practices = [.. parts.Practices.OrderBy(practice => OrderOf(practice.Dimension)).ThenBy(practice => practice.Code, StringComparer.Ordinal)];
        Indicators = [.. parts.Indicators.OrderBy(indicator => OrderOf(indicator.Dimension)).ThenBy(indicator => indicator.Code, StringComparer.Ordinal)];
        Countries = [.. parts.Countries.OrderBy(country => country.Iso3, StringComparer.Ordinal)];
        Editions = [.. parts.Editions.OrderBy(edition => edition.Number)];
        EvidenceGrades = [.. parts.EvidenceGrades.OrderBy(grade => grade.Grade)];
        Schemes = parts.Schemes;
        Crosswalk = parts.Crosswalk;
        Subdivisions = parts.Subdivisions;
        regions = Subdivisions.Select(one => (one.Country, one.Code)).ToFrozenSet();
        SizeRules = parts.SizeRules;
        Units = parts.Units;
        Sections = parts.Sections;
        Divisions = parts.Divisions;
        Classes = parts.Classes;
        HarmonisedSizes = parts.HarmonisedSizes!;
        SizeClasses = new(parts.SizeRules, parts.Units, HarmonisedSizes);
        Texts = new(parts.Texts);
        TranslationsByFile = parts.TranslationsByFile;

        SectionsByClass = Classes.Join(Divisions, one => one.Parent, division => division.Code, (one, division) => (one.Code, Section: division.Parent), StringComparer.Ordinal)
            .Where(one => one.Section is not null).ToFrozenDictionary(one => one.Code, one => one.Section!, StringComparer.Ordinal);
        SourcesByCode = parts.Sources.ToFrozenDictionary(source => source.Code, StringComparer.Ordinal);
        DimensionsByCode = Dimensions.ToFrozenDictionary(dimension => dimension.Code, StringComparer.Ordinal);
        ChallengesByCode = Challenges.ToFrozenDictionary(challenge => challenge.Code, StringComparer.Ordinal);
        PracticesByCode = Practices.ToFrozenDictionary(practice => practice.Code, StringComparer.Ordinal);
        IndicatorsByCode = Indicators.ToFrozenDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        CountriesByIso3 = Countries.ToFrozenDictionary(country => country.Iso3, StringComparer.Ordinal);
        SchemesByCode = Schemes.ToFrozenDictionary(scheme => scheme.Code, StringComparer.Ordinal);

        int OrderOf(string dimension) => parts.Dimensions.Select(one => one.Code).ToList().IndexOf(dimension);
    }

    /// TAL TER TRF TRA.
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// By dimension, then order.
    public IReadOnlyList<Challenge> Challenges { get; }

    public IReadOnlyList<Practice> Practices { get; }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// By code; sort by name in the language of the page.
    public IReadOnlyList<Country> Countries { get; }

    public IReadOnlyList<Scheme> Schemes { get; }

    public IReadOnlyList<CrosswalkLink> Crosswalk { get; }

    public IReadOnlyList<Edition> Editions { get; }

    public IReadOnlyList<EvidenceGrade> EvidenceGrades { get; }

    public IReadOnlyList<Subdivision> Subdivisions { get; }

    public IReadOnlyList<CountrySizeRules> SizeRules { get; }

    public HarmonisedSizes HarmonisedSizes { get; }

    public SizeClasses SizeClasses { get; }

    public IReadOnlyList<UnitOfAccount> Units { get; }

    public IReadOnlyList<SectorSection> Sections { get; }

    public IReadOnlyList<Sector> Divisions { get; }

    public IReadOnlyList<Sector> Classes { get; }

    /// The section that a class like 1071 belongs to.
    public IReadOnlyDictionary<string, string> SectionsByClass { get; }

    public Texts Texts { get; }

    public IReadOnlyDictionary<string, Translations> TranslationsByFile { get; }

    public IReadOnlyDictionary<string, Source> SourcesByCode { get; }

    public IReadOnlyDictionary<string, Dimension> DimensionsByCode { get; }

    public IReadOnlyDictionary<string, Challenge> ChallengesByCode { get; }

    public IReadOnlyDictionary<string, Practice> PracticesByCode { get; }

    public IReadOnlyDictionary<string, Indicator> IndicatorsByCode { get; }

    public IReadOnlyDictionary<string, Country> CountriesByIso3 { get; }

    public IReadOnlyDictionary<string, Scheme> SchemesByCode { get; }

    /// True for the code of a subdivision of the country.
    public bool HasRegion(string country, string code) => regions.Contains((country, code));

    /// What files of other rooms name and the catalogue does not have: a recipe its indicators, its countries.
    public IEnumerable<Problem> DeadReferences(IEnumerable<CodeMark> named) => CatalogueChecks.DeadReferences(codes, named);

    /// Holds the parts against each other. `found` are the problems of reading them.
    public static Outcome<WholeCatalogue> Of(CatalogueParts parts, IReadOnlyList<Problem> found)
    {
        IReadOnlyList<Problem> problems = [.. found, .. CatalogueChecks.ProblemsOf(parts)];
        return problems.Count == 0
            ? Outcome<WholeCatalogue>.Of(new(parts))
            : Outcome<WholeCatalogue>.Refused([.. problems.OrderBy(problem => problem.Place.File, StringComparer.Ordinal).ThenBy(problem => problem.Place.Line)]);
    }
}
