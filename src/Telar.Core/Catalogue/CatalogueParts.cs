using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// The kinds of things that carry a code and are named by it elsewhere.
public enum CodeKind
{
    Source,
    Dimension,
    Challenge,
    Scheme,
    SchemeNode,
    Edition,
    Practice,
    Indicator,
    Country,
    Iso2,
    Subdivision,
    SizeRule,
    Unit,
    SectorSection,
    Division,
    SectorClass,
    Text,
}

/// A code where it stands in a file: given there, or named there.
public sealed record CodeMark(CodeKind Kind, string Code, ProblemPlace Place);

/// Everything that was read from the catalogue, not yet held against itself.
/// What had a problem while it was read may be incomplete: the checks then add problems of their own, never exceptions.
public sealed record CatalogueParts
{
    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    public IReadOnlyList<Challenge> Challenges { get; init; } = [];

    public IReadOnlyList<Scheme> Schemes { get; init; } = [];

    public IReadOnlyList<CrosswalkLink> Crosswalk { get; init; } = [];

    public IReadOnlyList<Edition> Editions { get; init; } = [];

    public IReadOnlyList<EvidenceGrade> EvidenceGrades { get; init; } = [];

    public IReadOnlyList<Practice> Practices { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<Country> Countries { get; init; } = [];

    public IReadOnlyList<Subdivision> Subdivisions { get; init; } = [];

    public IReadOnlyList<CountrySizeRules> SizeRules { get; init; } = [];

    public HarmonisedSizes? HarmonisedSizes { get; init; }

    public IReadOnlyList<UnitOfAccount> Units { get; init; } = [];

    public IReadOnlyList<SectorSection> Sections { get; init; } = [];

    public IReadOnlyList<Sector> Divisions { get; init; } = [];

    public IReadOnlyList<Sector> Classes { get; init; } = [];

    public IReadOnlyDictionary<string, TextTemplate> Texts { get; init; } = new Dictionary<string, TextTemplate>(StringComparer.Ordinal);

    /// The state of the texts of every file that holds some, by the file's name in the catalogue.
    public IReadOnlyDictionary<string, Translations> TranslationsByFile { get; init; } = new Dictionary<string, Translations>(StringComparer.Ordinal);

    /// Where each code is given.
    public IReadOnlyList<CodeMark> Given { get; init; } = [];

    /// Where each code is named.
    public IReadOnlyList<CodeMark> Named { get; init; } = [];
}
