using System.Collections.Frozen;
using Telar.Core.Catalogue;

namespace Telar.Services.Instruments;

/// What time it is, and what the clocks on the wall show then where somebody answers: those of the capital, also in countries with several zones.
/// Whatever is kept is kept in UTC. Of a zone that this machine has no data of, the clocks are those of Greenwich.
public sealed class CountryClocks
{
    private readonly TimeProvider clock;
    private readonly FrozenDictionary<string, TimeZoneInfo> zones;

    private CountryClocks(TimeProvider clock, FrozenDictionary<string, TimeZoneInfo> zones, IReadOnlyList<string> unknown) => (this.clock, this.zones, UnknownZones) = (clock, zones, unknown);

    /// Zones that the catalogue names and this machine has no data of.
    public IReadOnlyList<string> UnknownZones { get; }

    /// The moment, in UTC.
    public DateTimeOffset Now => clock.GetUtcNow();

    public static CountryClocks Of(WholeCatalogue catalogue, TimeProvider clock) => Of(catalogue.Countries.Select(country => (country.Iso3, country.TimeZone.Name)), clock);

    public static CountryClocks Of(IEnumerable<(string Country, string Zone)> zones, TimeProvider clock)
    {
        var known = new Dictionary<string, TimeZoneInfo>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var (country, name) in zones)
        {
            if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
                known[country] = zone;
            else
                unknown.Add(name);
        }
        return new(clock, known.ToFrozenDictionary(StringComparer.Ordinal), unknown);
    }

    /// The same moment as the clocks of a country show it.
    public DateTimeOffset In(string country, DateTimeOffset moment) =>
        zones.TryGetValue(country, out var zone) ? TimeZoneInfo.ConvertTime(moment, zone) : moment.ToUniversalTime();
}
