using Telar.Core.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Reads sources/<family>.yml.
internal static class SourcesReader
{
    private static readonly IReadOnlyDictionary<string, SourceKind> Kinds = new Dictionary<string, SourceKind>(StringComparer.Ordinal)
    {
        ["dataset"] = SourceKind.Dataset,
        ["document"] = SourceKind.Document,
        ["page"] = SourceKind.Page,
        ["law"] = SourceKind.Law,
        ["press"] = SourceKind.Press,
    };

    private static readonly IReadOnlyDictionary<string, Reuse> Reuses = new Dictionary<string, Reuse>(StringComparer.Ordinal)
    {
        ["public_domain"] = Reuse.PublicDomain,
        ["attribution"] = Reuse.Attribution,
        ["share_alike"] = Reuse.ShareAlike,
        ["non_commercial"] = Reuse.NonCommercial,
        ["no_derivatives"] = Reuse.NoDerivatives,
        ["cite_only"] = Reuse.CiteOnly,
        ["unknown"] = Reuse.Unknown,
    };

    public static IReadOnlyList<Source> Read(ReadingDesk desk) => [.. desk.Yamls("sources", (name, map) => ReadFamily(name, map, desk)).SelectMany(family => family)];

    private static List<Source> ReadFamily(string name, YamlMap map, ReadingDesk desk)
    {
        map.Translations(desk);
        return [.. map.Maps("sources").Select(one => ReadOne(CatalogueFolder.StemOf(name), one, desk))];
    }

    private static Source ReadOne(string family, YamlMap map, ReadingDesk desk) => new(
        map.Gives("code", CodeKind.Source, desk),
        family,
        map.OneOf("kind", Kinds),
        map.Word("publisher"),
        map.Word("title"),
        map.Word("language"),
        map.OptionalAddress("address"),
        map.OptionalWord("address_text"),
        map.OptionalDate("published"),
        map.OptionalDate("read"),
        map.Word("licence"),
        map.OptionalAddress("licence_address"),
        map.OneOf("reuse", Reuses),
        map.OptionalWord("attribution"),
        map.OptionalPlain("note"));
}
