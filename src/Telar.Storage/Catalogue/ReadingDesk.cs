using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Where the readers of the catalogue work: opens files, collects every problem, and notes where codes are given and named.
internal sealed class ReadingDesk(CatalogueFolder folder)
{
    private readonly ReadAhead files = new(folder);
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);

    public CatalogueFolder Folder => folder;

    public List<Problem> Problems { get; } = [];

    public List<CodeMark> Given { get; } = [];

    public List<CodeMark> Named { get; } = [];

    public Dictionary<string, Translations> TranslationsByFile { get; } = new(StringComparer.Ordinal);

    public T? Yaml<T>(string name, Func<YamlMap, T> read)
        where T : class
    {
        opened.Add(name);
        return files.Yaml(name, Problems, read);
    }

    /// Every file of one folder that ends so, each as one value; those that cannot be read are left out.
    public IReadOnlyList<T> Yamls<T>(string inFolder, Func<string, YamlMap, T> read)
        where T : class =>
        [.. folder.FilesIn(inFolder, ".yml").Select(name => Yaml(name, map => read(name, map))).OfType<T>()];

    public string? Text(string name)
    {
        opened.Add(name);
        return files.Text(name, Problems);
    }

    /// Files that nobody opened.
    public IEnumerable<string> Unopened => folder.Files.Where(name => !opened.Contains(name));

    public void Give(CodeKind kind, string code, ProblemPlace place) => Given.Add(new(kind, code, place));

    public void Name(CodeKind kind, string code, ProblemPlace place) => Named.Add(new(kind, code, place));

    public void Add(Problem? problem)
    {
        if (problem is not null)
            Problems.Add(problem);
    }
}
