using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// The strict door for every YAML file: what the reader did not ask for is unknown, what it asked for must be there,
/// once, not empty, and of the right shape. All problems come together, with file and line.
/// After a problem a read goes on with a harmless value, so the result counts only if no problem was added.
public static class StrictYaml
{
    /// Reads the file at `path` from the disk; `shownAs` is how the problems name it.
    public static T? ReadFile<T>(string path, string shownAs, ICollection<Problem> problems, Func<YamlMap, T> read)
        where T : class =>
        StrictText.ReadFile(path, shownAs, problems) is { } text ? Read(shownAs, text, problems, read) : null;

    /// Reads a text that is already at hand.
    public static T? Read<T>(string file, string text, ICollection<Problem> problems, Func<YamlMap, T> read)
        where T : class
    {
        var before = problems.Count;
        var root = StrictYamlTree.Of(file, text, problems);
        return Read(file, root, problems.Count > before, problems, read);
    }

    /// Reads a tree that was made before; `isBroken`: its own problems were told already.
    internal static T? Read<T>(string file, YamlNode? root, bool isBroken, ICollection<Problem> problems, Func<YamlMap, T> read)
        where T : class
    {
        if (root is not YamlMapping mapping)
        {
            if (!isBroken)
                problems.Add(ReadingProblems.WrongShape.At(new(file, root?.Line ?? 1), ("key", file), ("expected", "key: value")));
            return null;
        }
        var map = new YamlMap(file, mapping, problems);
        var value = read(map);
        map.RefuseWhatNobodyAskedFor();
        return value;
    }
}
