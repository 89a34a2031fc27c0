using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Telar.Tests.House;

/// The arrows of the house as functions over files, so that each can be shown a planted breach.
internal static partial class Arrows
{
    /// What each floor may stand on: Core <- Storage <- Services <- Web <- Cli.
    public static readonly IReadOnlyDictionary<string, string[]> MayReference = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Telar.Core"] = [],
        ["Telar.Storage"] = ["Telar.Core"],
        ["Telar.Services"] = ["Telar.Core", "Telar.Storage"],
        ["Telar.Web"] = ["Telar.Core", "Telar.Storage", "Telar.Services"],
        ["Telar.Cli"] = ["Telar.Core", "Telar.Storage", "Telar.Services", "Telar.Web"],
    };

    /// The rooms of Core that each room may look into, beside Shared. A new edge is a decision.
    public static readonly IReadOnlyDictionary<string, string[]> MayLookInto = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Shared"] = [],
        ["Catalogue"] = ["Shared"],
        ["Search"] = ["Shared"],
        ["Indicators"] = ["Shared", "Catalogue"],
        ["Indices"] = ["Shared", "Catalogue", "Indicators"],
        ["Forms"] = ["Shared"],
        ["Organisations"] = ["Shared", "Catalogue"],
        ["Instruments"] = ["Shared", "Forms", "Catalogue", "Organisations"],
        ["Benchmarks"] = ["Shared", "Forms", "Catalogue", "Instruments"],
        ["Psychometrics"] = ["Shared"],
        ["Demonstration"] = ["Shared", "Forms", "Instruments", "Benchmarks"],
    };

    public static IEnumerable<string> ForbiddenReferences(string project, string projectFile) =>
        XDocument.Parse(projectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Where(name => !MayReference[project].Contains(name, StringComparer.Ordinal));

    public static IEnumerable<string> Packages(string projectFile) =>
        XDocument.Parse(projectFile).Descendants().Where(one => one.Name.LocalName is "PackageReference" or "FrameworkReference").Select(one => one.Attribute("Include")!.Value);

    /// The rooms that a file of Core names although its room may not.
    public static IEnumerable<string> ForbiddenRooms(string room, string code) =>
        CoreRoom().Matches(code).Select(match => match.Groups["room"].Value).Distinct(StringComparer.Ordinal)
            .Where(named => named != room && MayLookInto.ContainsKey(named) && !MayLookInto[room].Contains(named, StringComparer.Ordinal));

    /// String literals that are SQL.
    public static IEnumerable<string> SqlIn(string code) => Sql().Matches(code).Select(match => match.Value);

    [GeneratedRegex(@"Telar\.Core\.(?<room>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CoreRoom();

    [GeneratedRegex("\"\\s*(SELECT\\s.+\\sFROM\\s|INSERT\\s+INTO\\s|UPDATE\\s\\w+\\sSET\\s|DELETE\\s+FROM\\s|CREATE\\s+(TEMP|TABLE|INDEX))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sql();
}
