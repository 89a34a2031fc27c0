using System.Collections.Frozen;
using System.Globalization;

namespace Telar.Core.Indicators;

/// How publishers name our countries: ISO codes of three and two letters, the numbers of the UN in three digits.
/// Numbers of fewer digits are not taken: 68 is Bolivia to the UN and Santander to the statistics of Colombia.
public sealed class PlaceBook
{
    private readonly FrozenDictionary<string, string> iso3ByName;

    public PlaceBook(IEnumerable<(string Iso3, string Iso2, int M49)> countries)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (iso3, iso2, m49) in countries)
        {
            names[iso3] = iso3;
            names[iso2] = iso3;
            names[m49.ToString("D3", CultureInfo.InvariantCulture)] = iso3;
        }
        iso3ByName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        Countries = [.. iso3ByName.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// ISO codes of three letters, sorted.
    public IReadOnlyList<string> Countries { get; }

    /// The ISO code of three letters, or null where the place is not one of ours.
    public string? Find(string name) => iso3ByName.GetValueOrDefault(name);
}
