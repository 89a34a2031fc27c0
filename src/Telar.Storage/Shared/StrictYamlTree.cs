using Telar.Core.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Telar.Storage.Shared;

/// Turns YAML text into a tree of one document. Anchors, aliases and tags are refused, depth is bounded,
/// so that no small file can become a large tree.
internal sealed class StrictYamlTree
{
    public const int MostLevels = 16;

    private readonly string file;
    private readonly ICollection<Problem> problems;
    private readonly Parser parser;

    private StrictYamlTree(string file, string text, ICollection<Problem> problems)
    {
        this.file = file;
        this.problems = problems;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// The root, or nothing where the text is not one readable document.
    public static YamlNode? Of(string file, string text, ICollection<Problem> problems)
    {
        var tree = new StrictYamlTree(file, text, problems);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException failure)
        {
            return tree.Broken(LineOf(failure.Start), failure);
        }
        catch (TooDeepException failure)
        {
            var limit = FormattableString.Invariant($"{MostLevels}");
            problems.Add(ReadingProblems.TooDeep.At(new(file, failure.Line), ("limit", limit)));
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // Trap: YamlDotNet answers some broken texts with these; the seeded test found them.
            return tree.Broken(LineOf(tree.parser.Current?.Start ?? Mark.Empty), failure);
        }
    }

    private YamlNode? Broken(int line, Exception failure)
    {
        problems.Add(ReadingProblems.BrokenYaml.At(new(file, line), ("reason", failure.Message)));
        return null;
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var root = ReadNode(level: 1);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            problems.Add(ReadingProblems.BrokenYaml.At(new(file, LineOf(parser.Current!.Start)), ("reason", "---")));
        return root;
    }

    private YamlNode ReadNode(int level)
    {
        var line = LineOf(parser.Current!.Start);
        if (level > MostLevels)
            throw new TooDeepException(line);
        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
            problems.Add(ReadingProblems.AliasOrTag.At(new(file, line)));

        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(line, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (parser.TryConsume<SequenceStart>(out _))
            return ReadSequence(line, level);
        if (parser.TryConsume<MappingStart>(out _))
            return ReadMapping(line, level);

        parser.Consume<AnchorAlias>();
        problems.Add(ReadingProblems.AliasOrTag.At(new(file, line)));
        return new YamlScalar(line, "*", IsPlain: false);
    }

    private YamlSequence ReadSequence(int line, int level)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(level + 1));
        return new(line, items);
    }

    private YamlMapping ReadMapping(int line, int level)
    {
        var pairs = new List<KeyValuePair<string, YamlNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(level + 1);
            var value = ReadNode(level + 1);
            if (key is not YamlScalar { IsNull: false } name)
                problems.Add(ReadingProblems.WrongShape.At(new(file, key.Line), ("key", "?"), ("expected", "key: value")));
            else if (!seen.Add(name.Value))
                problems.Add(ReadingProblems.DuplicateKey.At(new(file, key.Line), ("key", name.Value)));
            else
                pairs.Add(new(name.Value, value));
        }
        return new(line, pairs);
    }

    private static int LineOf(in Mark mark) => (int)Math.Max(1, mark.Line);

    private sealed class TooDeepException(int line) : Exception
    {
        public int Line { get; } = line;
    }
}
