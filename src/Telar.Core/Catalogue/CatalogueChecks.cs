using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// Holds the catalogue against itself: codes given once and in their form, names that lead somewhere, the right number of things.
public static class CatalogueChecks
{
    public const int Dimensions = 4;
    public const int ChallengesEachDimension = 5;
    public const int Practices = 32;
    public const int Countries = 22;
    public const int Sections = 21;

    public static IEnumerable<Problem> ProblemsOf(CatalogueParts parts) =>
    [
        .. FormsOf(parts.Given),
        .. TwiceGiven(parts.Given),
        .. DeadReferences(CodesGiven(parts), parts.Named),
        .. Counts(parts),
        .. SeriesWithoutReuse(parts),
        .. SharedTiles(parts),
        .. CountriesWithoutFiles(parts),
    ];

    public static IReadOnlySet<(CodeKind Kind, string Code)> CodesGiven(CatalogueParts parts) => parts.Given.Select(mark => (mark.Kind, mark.Code)).ToHashSet();

    private static IEnumerable<Problem> FormsOf(IReadOnlyList<CodeMark> given) => given.Select(CodeForms.ProblemOf).OfType<Problem>();

    private static IEnumerable<Problem> TwiceGiven(IReadOnlyList<CodeMark> given)
    {
        var first = new Dictionary<(CodeKind, string), ProblemPlace>();
        foreach (var mark in given)
        {
            if (mark.Code.Length == 0 || first.TryAdd((mark.Kind, mark.Code), mark.Place))
                continue;
            var before = first[(mark.Kind, mark.Code)];
            yield return CatalogueProblems.DuplicateCode.At(mark.Place, ("code", mark.Code), ("file", before.File ?? ""), ("line", Written(before.Line ?? 1)));
        }
    }

    /// Names that lead nowhere. An empty code was a problem where it was read.
    public static IEnumerable<Problem> DeadReferences(IReadOnlySet<(CodeKind Kind, string Code)> known, IEnumerable<CodeMark> named) =>
        named.Where(mark => mark.Code.Length > 0 && !known.Contains((mark.Kind, mark.Code)))
            .Select(mark => CatalogueProblems.DeadReference.At(mark.Place, ("kind", CodeForms.NameOf(mark.Kind)), ("code", mark.Code)));

    private static List<Problem> Counts(CatalogueParts parts)
    {
        var wrong = new List<Problem>();
        Expect("framework/dimensions.yml", "dimensions", parts.Dimensions.Count, Dimensions);
        foreach (var dimension in parts.Dimensions)
        {
            var inDimension = parts.Challenges.Count(challenge => challenge.Dimension == dimension.Code);
            Expect("framework/challenges", $"challenges ({dimension.Code})", inDimension, ChallengesEachDimension);
        }
        Expect("practices", "practices", parts.Practices.Count, Practices);
        Expect("places/countries", "countries", parts.Countries.Count, Countries);
        Expect("framework/evidence.yml", "grades", parts.EvidenceGrades.Select(one => one.Grade).Distinct().Count(), EvidenceGrade.Highest + 1);
        Expect("places/sectors/sections.yml", "sections", parts.Sections.Count, Sections);
        return wrong;

        void Expect(string file, string what, int found, int expected)
        {
            if (found != expected)
                wrong.Add(CatalogueProblems.WrongCount.At(new(file), ("what", what), ("found", Written(found)), ("expected", Written(expected))));
        }
    }

    private static IEnumerable<Problem> SeriesWithoutReuse(CatalogueParts parts)
    {
        var forbidden = parts.Sources.Where(source => !source.AllowsOpenData).DistinctBy(source => source.Code, StringComparer.Ordinal)
            .ToDictionary(source => source.Code, StringComparer.Ordinal);
        foreach (var indicator in parts.Indicators)
        {
            foreach (var series in indicator.Series)
            {
                if (!forbidden.TryGetValue(series.Source, out var source))
                    continue;
                var place = parts.Given.First(mark => mark.Kind == CodeKind.Indicator && mark.Code == indicator.Code).Place;
                yield return CatalogueProblems.ReuseForbidden.At(place, ("source", source.Code), ("reuse", source.Reuse.ToString()));
            }
        }
    }

    private static IEnumerable<Problem> SharedTiles(CatalogueParts parts)
    {
        foreach (var tile in parts.Countries.GroupBy(country => country.Tile))
        {
            foreach (var country in tile.Skip(1))
            {
                var place = new ProblemPlace($"places/countries/{country.Iso3}.yml");
                yield return CatalogueProblems.DuplicateCode.At(place, ("code", $"tile: [{Written(tile.Key.Column)}, {Written(tile.Key.Row)}]"), ("file", $"places/countries/{tile.First().Iso3}.yml"), ("line", "1"));
            }
        }
    }

    private static IEnumerable<Problem> CountriesWithoutFiles(CatalogueParts parts)
    {
        foreach (var country in parts.Countries.Where(country => country.Iso3.Length > 0))
        {
            if (!parts.SizeRules.Any(rules => rules.Country == country.Iso3))
                yield return ReadingProblems.FileMissing.At(new($"places/size_rules/{country.Iso3}.yml"));
            if (!parts.Subdivisions.Any(place => place.Country == country.Iso3))
                yield return ReadingProblems.FileMissing.At(new($"places/subdivisions/{country.Iso3}.csv"));
        }
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
