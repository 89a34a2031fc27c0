namespace Telar.Storage.Catalogue;

/// The files of a catalogue on the disk, by their names in it: `practices/P-TAL-01/es.md`, always with `/`, sorted.
internal sealed class CatalogueFolder
{
    private readonly string root;

    public CatalogueFolder(string root)
    {
        this.root = root;
        Files = Directory.Exists(root)
            ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(NameOf).Order(StringComparer.Ordinal)]
            : [];
    }

    public IReadOnlyList<string> Files { get; }

    public string PathOf(string name) => Path.Combine(root, name);

    /// Files straight in a folder, by the end of their name.
    public IEnumerable<string> FilesIn(string folder, string end) =>
        Files.Where(name => FolderOf(name) == folder && name.EndsWith(end, StringComparison.Ordinal));

    /// Names of the folders straight in a folder.
    public IEnumerable<string> FoldersIn(string folder) =>
        Files.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(name => name[(folder.Length + 1)..].Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct(StringComparer.Ordinal);

    /// `PRY` for `places/countries/PRY.yml`.
    public static string StemOf(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return file[..file.LastIndexOf('.')];
    }

    private static string FolderOf(string name) => name.LastIndexOf('/') is var at and > 0 ? name[..at] : "";

    private string NameOf(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
