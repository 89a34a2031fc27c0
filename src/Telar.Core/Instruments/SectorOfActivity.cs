using Telar.Core.Catalogue;

namespace Telar.Core.Instruments;

/// Where an activity stands: its section of CIIU/ISIC Rev. 4, and the broad sector by which laws write their size limits.
public static class SectorOfActivity
{
    /// The section of a class like 1071; null where the code is not one of the catalogue.
    public static string? SectionOf(string activity, WholeCatalogue catalogue) => catalogue.SectionsByClass.GetValueOrDefault(activity);

    /// Energy and water (D, E) count as industry, as most of these laws have it; whatever is neither goods nor works is a service.
    public static SizeSector BroadSectorOf(string section) => section switch
    {
        "A" => SizeSector.Agriculture,
        "B" => SizeSector.Mining,
        "C" or "D" or "E" => SizeSector.Manufacturing,
        "F" => SizeSector.Construction,
        "G" => SizeSector.Trade,
        _ => SizeSector.Services,
    };
}
