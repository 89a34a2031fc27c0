namespace Telar.Storage.Catalogue;

/// Files of the catalogue that other rooms read; here only their letters are looked at.
internal static class OtherRooms
{
    public const string ChecksFolder = "checks";

    private static readonly string[] Folders = ["recipes/", "search/", "instruments/", "references/", $"indicators/{ChecksFolder}/", "indicators/accepted.yml", "words/"];

    public static bool Read(string name) => name == "README.md" || Array.Exists(Folders, folder => name.StartsWith(folder, StringComparison.Ordinal));
}
