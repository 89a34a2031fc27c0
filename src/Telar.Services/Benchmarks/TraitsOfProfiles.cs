using System.Collections.Concurrent;
using Telar.Core.Benchmarks;
using Telar.Core.Catalogue;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;

namespace Telar.Services.Benchmarks;

/// In which groups a subject stands by its profile. Sizes are the harmonised classes and sectors the sections, so that they mean the same in every country;
/// a region is one of the catalogue, whatever a row says.
public sealed class TraitsOfProfiles(WholeCatalogue catalogue)
{
    private readonly ConcurrentDictionary<string, string?> sections = new(StringComparer.Ordinal);

    public PeerTraits Of(string country, SubjectProfile profile) =>
        new(country, profile.StaffClass, profile.Activity is { } activity ? sections.GetOrAdd(activity, code => SectorOfActivity.SectionOf(code, catalogue)) : null, profile.IsWomenLed,
            profile.Region is { } region && catalogue.HasRegion(country, region) ? region : null, profile.Unit);
}
