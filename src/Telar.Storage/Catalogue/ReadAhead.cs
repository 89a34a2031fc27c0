using System.Collections.Concurrent;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// Opens the files of the catalogue on all cores while the readers, one after another, ask for them.
/// What each file had wrong is told when it is asked for: the order of the problems stays that of the readers.
internal sealed class ReadAhead
{
    private readonly CatalogueFolder folder;
    private readonly ConcurrentDictionary<string, Lazy<OpenedFile>> files = new(StringComparer.Ordinal);

    public ReadAhead(CatalogueFolder folder)
    {
        this.folder = folder;
        foreach (var name in folder.Files)
            files[name] = new(() => Open(name));
        // Nobody waits for these: a file that is asked for earlier is opened then, or waited for. Threads of their own, because
        // on a small machine whoever waits already holds one of the few that are shared.
        var next = -1;
        for (var core = 1; core < Environment.ProcessorCount; core++)
            new Thread(OpenRemaining) { IsBackground = true, Name = "catalogue" }.Start();

        void OpenRemaining()
        {
            for (var at = Interlocked.Increment(ref next); at < folder.Files.Count; at = Interlocked.Increment(ref next))
                _ = files[folder.Files[at]].Value;
        }
    }

    public string? Text(string name, ICollection<Problem> problems)
    {
        var file = Of(name);
        Add(file.TextProblems, problems);
        return file.Text;
    }

    public T? Yaml<T>(string name, ICollection<Problem> problems, Func<YamlMap, T> read)
        where T : class
    {
        var file = Of(name);
        Add(file.TextProblems, problems);
        if (file.Text is null)
            return null;
        Add(file.TreeProblems, problems);
        return StrictYaml.Read(name, file.Tree, file.TreeProblems.Count > 0, problems, read);
    }

    private OpenedFile Of(string name) => files.GetOrAdd(name, missing => new(() => Open(missing))).Value;

    private OpenedFile Open(string name)
    {
        var (ofText, ofTree) = (new List<Problem>(), new List<Problem>());
        var text = StrictText.ReadFile(folder.PathOf(name), name, ofText);
        var tree = text is not null && name.EndsWith(".yml", StringComparison.Ordinal) ? StrictYamlTree.Of(name, text, ofTree) : null;
        return new(text, ofText, tree, ofTree);
    }

    private static void Add(List<Problem> found, ICollection<Problem> problems)
    {
        foreach (var problem in found)
            problems.Add(problem);
    }

    private sealed record OpenedFile(string? Text, List<Problem> TextProblems, YamlNode? Tree, List<Problem> TreeProblems);
}
