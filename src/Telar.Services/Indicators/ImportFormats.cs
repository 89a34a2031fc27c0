namespace Telar.Services.Indicators;

/// The formats that an import can be told, as written after --format.
public static class ImportFormats
{
    public static IReadOnlyList<string> All => FileReading.Formats;
}
