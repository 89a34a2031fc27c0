using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// One mapping of a strict YAML file. Asking for a key makes it known; a required key that is missing is a problem.
/// The map that stands in for a missing one answers everything with harmless values and adds no problem.
public sealed partial class YamlMap
{
    private readonly string file;
    private readonly YamlMapping? mapping;
    private readonly ICollection<Problem> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<YamlMap> inner = [];

    internal YamlMap(string file, YamlMapping? mapping, ICollection<Problem> problems)
    {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /// Where the mapping starts.
    public ProblemPlace Place => new(file, mapping?.Line);

    /// Where the value of a key stands, or the mapping where the key is missing.
    public ProblemPlace At(string key) => new(file, Find(key)?.Line ?? mapping?.Line);

    /// The keys in the order of the file: for mappings whose keys are content, as in texts.
    public IReadOnlyList<string> Keys => mapping is null ? [] : [.. mapping.Pairs.Select(pair => pair.Key)];

    public bool Has(string key) => Find(key) is not null;

    /// Whether `inner` inside of the mapping at `key` is itself a mapping: for shapes that can be told apart only by looking.
    public bool IsMap(string key, string inner) =>
        Find(key) is YamlMapping { Pairs: var pairs } && pairs.Any(pair => pair.Key == inner && pair.Value is YamlMapping);

    /// Adds a problem of the caller's own, at the line of the key.
    public void Refuse(string key, ProblemKind kind, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (mapping is not null)
            problems.Add(new(kind, At(key), [.. values]));
    }

    public YamlMap Map(string key) => MapOf(key, Required(key));

    public YamlMap? OptionalMap(string key) => Optional(key) is { } node ? MapOf(key, node) : null;

    /// A list of mappings with at least one in it.
    public IReadOnlyList<YamlMap> Maps(string key) => MapsOf(key, Required(key));

    /// The same, empty where the key is left out.
    public IReadOnlyList<YamlMap> OptionalMaps(string key) => MapsOf(key, Optional(key));

    internal void RefuseWhatNobodyAskedFor()
    {
        foreach (var (key, node) in mapping?.Pairs ?? [])
        {
            if (!asked.Contains(key))
                problems.Add(ReadingProblems.UnknownKey.At(new(file, node.Line), ("key", key)));
        }
        foreach (var map in inner)
            map.RefuseWhatNobodyAskedFor();
    }

    private YamlMap MapOf(string key, YamlNode? node)
    {
        if (node is not (null or YamlMapping))
            RefuseShape(key, node, "key: value");
        var map = new YamlMap(file, node as YamlMapping, problems);
        inner.Add(map);
        return map;
    }

    private IReadOnlyList<YamlMap> MapsOf(string key, YamlNode? node) => [.. ItemsOf(key, node).Select(item => MapOf(key, item))];

    private IReadOnlyList<YamlNode> ItemsOf(string key, YamlNode? node)
    {
        if (node is null)
            return [];
        if (node is not YamlSequence sequence)
        {
            RefuseShape(key, node, "[ … ]");
            return [];
        }
        if (sequence.Items.Count == 0)
            problems.Add(ReadingProblems.EmptyValue.At(new(file, node.Line), ("key", key)));
        return sequence.Items;
    }

    private YamlNode? Required(string key)
    {
        var node = Optional(key);
        if (node is null && mapping is not null && Find(key) is null)
            problems.Add(ReadingProblems.MissingKey.At(Place, ("key", key)));
        return node;
    }

    /// The value of a key, which is never null: a null is refused here, once for all shapes.
    private YamlNode? Optional(string key)
    {
        asked.Add(key);
        var node = Find(key);
        if (node is not YamlScalar { IsNull: true })
            return node;
        problems.Add(ReadingProblems.EmptyValue.At(new(file, node.Line), ("key", key)));
        return null;
    }

    private YamlNode? Find(string key)
    {
        foreach (var (name, node) in mapping?.Pairs ?? [])
        {
            if (name == key)
                return node;
        }
        return null;
    }

    private void RefuseShape(string key, YamlNode node, string expected) =>
        problems.Add(ReadingProblems.WrongShape.At(new(file, node.Line), ("key", key), ("expected", expected)));
}
