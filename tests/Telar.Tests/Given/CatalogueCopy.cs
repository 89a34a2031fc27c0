namespace Telar.Tests.Given;

/// A copy of a catalogue, to be broken.
public class CatalogueCopy : IDisposable
{
    public CatalogueCopy(string original)
    {
        Folder = Directory.CreateTempSubdirectory("telar-catalogue-").FullName;
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// Puts something else in the place of what stands in a file; what stands must be there.
    public void Replace(string file, string standing, string written)
    {
        var text = Read(file);
        Assert.Contains(standing, text, StringComparison.Ordinal);
        Write(file, text.Replace(standing, written, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
