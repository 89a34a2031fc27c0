namespace Telar.Core.Catalogue;

/// The broad sector by which size laws speak, from a section of CIIU/ISIC Rev. 4.
public static class SizeSectors
{
    /// Utilities (D, E) and everything from transport on (H to U) count as services.
    public static SizeSector OfSection(string section) => section switch
    {
        "A" => SizeSector.Agriculture,
        "B" => SizeSector.Mining,
        "C" => SizeSector.Manufacturing,
        "F" => SizeSector.Construction,
        "G" => SizeSector.Trade,
        _ => SizeSector.Services,
    };
}
