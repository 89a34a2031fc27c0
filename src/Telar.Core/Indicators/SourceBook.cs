using System.Collections.Frozen;
using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// What an import needs to know of a source. Published is the day as the catalogue writes it, or empty.
public sealed record KnownSource(string Code, string Title, string Published, bool AllowsOpenData);

/// What a file says of its own edition: the publisher's title and the day of the last change.
public readonly record struct EditionClaim(string Title, string Published);

/// The sources that figures may be received from, by code and by edition.
public sealed class SourceBook
{
    /// Longer ways from one code to another are no slip of the hand.
    private const int FarthestSlip = 4;

    private static readonly FrozenDictionary<string, string> OwnTitles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Indicadores del desarrollo mundial"] = "World Development Indicators",
        ["Indicadores de desarrollo mundial"] = "World Development Indicators",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, KnownSource> byCode;

    public SourceBook(IEnumerable<KnownSource> sources) =>
        byCode = sources.ToFrozenDictionary(source => source.Code, StringComparer.Ordinal);

    public KnownSource? Find(string code) => byCode.GetValueOrDefault(code);

    /// The source whose title and day are those that the file states, or null.
    public KnownSource? FindEdition(EditionClaim claim)
    {
        var title = TitleOf(claim);
        var found = byCode.Values
            .Where(source => source.Published == claim.Published && string.Equals(source.Title, title, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// Codes of the same publication as a claim, the latest first.
    public IReadOnlyList<string> EditionsOf(EditionClaim claim)
    {
        var title = TitleOf(claim);
        return
        [
            .. byCode.Values
                .Where(source => string.Equals(source.Title, title, StringComparison.OrdinalIgnoreCase))
                .Select(source => source.Code)
                .OrderDescending(StringComparer.Ordinal)
                .Take(5),
        ];
    }

    /// Codes of sources whose figures may be published, in the order of the alphabet.
    public IReadOnlyList<string> Some(int count) => [.. byCode.Values.Where(source => source.AllowsOpenData).Select(source => source.Code).Order(StringComparer.Ordinal).Take(count)];

    /// At most five codes that someone may have meant, the nearest first.
    public IReadOnlyList<string> Near(string code) =>
    [
        .. byCode.Keys
            .Select(known => (Known: known, Distance: known.StartsWith(code, StringComparison.OrdinalIgnoreCase) ? 0 : Slips.Between(code.ToLowerInvariant(), known.ToLowerInvariant())))
            .Where(pair => pair.Distance <= FarthestSlip)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Known, StringComparer.Ordinal)
            .Take(5)
            .Select(pair => pair.Known),
    ];

    private static string TitleOf(EditionClaim claim) => OwnTitles.GetValueOrDefault(claim.Title, claim.Title);
}
