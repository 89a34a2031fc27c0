namespace Telar.Tests.Given;

/// A copy of the small catalogue of the fixtures, to be broken: one of each thing, sound in everything but its numbers.
public sealed class SmallCatalogue : IDisposable
{
    private static readonly string Original = Path.Combine(AppContext.BaseDirectory, "Fixtures", "catalogue");

    public SmallCatalogue()
    {
        Folder = Directory.CreateTempSubdirectory("telar-catalogue-").FullName;
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Original, file));
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

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
