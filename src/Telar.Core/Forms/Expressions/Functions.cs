using System.Collections.Frozen;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// Every function of XPath 1.0, of the ODK XForms specification and of the clients of the field: done, or refused by name.
public static class Functions
{
    private static readonly FrozenDictionary<string, Function> ByName =
        new[] { TextFunctions.All, TruthFunctions.All, NumberFunctions.All, NodeFunctions.All, MomentFunctions.All, ChoiceFunctions.All, PlaceFunctions.All, RefusedFunctions.All }
            .SelectMany(functions => functions).ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// All of them, by name.
    public static IReadOnlyList<Function> All { get; } = [.. ByName.Values.OrderBy(function => function.Name, StringComparer.Ordinal)];

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    /// The function that somebody may have meant.
    internal static string Nearest(string name) =>
        All.Where(function => function.IsDone).MinBy(function => Slips.Between(function.Name, name.Length > LongestName ? name[..LongestName] : name))!.Name;

    private const int LongestName = 40;
}
