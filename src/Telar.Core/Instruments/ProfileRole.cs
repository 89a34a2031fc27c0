using Telar.Core.Forms;

namespace Telar.Core.Instruments;

/// What a question tells about the subject itself, as its `profile` cell names it.
public enum ProfileRole
{
    Country,
    Region,
    Activity,
    Staff,
    Sales,
    WomenLed,
    TaxId,
    Unit,
}

public static class ProfileRoles
{
    public const string Column = "profile";

    public static readonly IReadOnlyDictionary<string, ProfileRole> ByName = new Dictionary<string, ProfileRole>(StringComparer.Ordinal)
    {
        ["country"] = ProfileRole.Country,
        ["region"] = ProfileRole.Region,
        ["activity"] = ProfileRole.Activity,
        ["staff"] = ProfileRole.Staff,
        ["sales"] = ProfileRole.Sales,
        ["women_led"] = ProfileRole.WomenLed,
        ["tax_id"] = ProfileRole.TaxId,
        ["unit"] = ProfileRole.Unit,
    };

    /// The role of a question, or null where it has none that we know.
    public static ProfileRole? Of(FormNode node) =>
        node.Extra.TryGetValue(Column, out var name) && ByName.TryGetValue(name.Trim(), out var role) ? role : null;
}
