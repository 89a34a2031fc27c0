namespace Telar.Storage.Shared;

/// A piece of a YAML file and the line where it starts, from 1.
internal abstract record YamlNode(int Line);

/// `IsPlain` is false between quotes or in a block: then even `null` and `true` are words.
internal sealed record YamlScalar(int Line, string Value, bool IsPlain) : YamlNode(Line)
{
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

/// Keys in the order of the file, each once.
internal sealed record YamlMapping(int Line, IReadOnlyList<KeyValuePair<string, YamlNode>> Pairs) : YamlNode(Line);
