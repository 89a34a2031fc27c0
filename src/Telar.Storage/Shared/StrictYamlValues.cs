using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// The single values of a mapping: words, numbers, closed choices. The optional ones answer nothing where left out.
public sealed partial class YamlMap
{
    private const string AWord = "abc";
    private const string ANumber = "1.5";
    private const string AWholeNumber = "15";

    /// A word or sentence without blanks around it; empty only after a problem.
    public string Word(string key) => WordOf(key, Required(key)) ?? "";

    /// Exactly what is written, blanks at both ends too; empty only after a problem.
    public string Exact(string key)
    {
        var node = Required(key);
        if (node is null or YamlScalar)
            return node is YamlScalar scalar ? scalar.Value : "";
        RefuseShape(key, node, AWord);
        return "";
    }

    /// A list whose items are exactly what is written; they may be empty, or the same twice.
    public IReadOnlyList<string> ExactList(string key)
    {
        var texts = new List<string>();
        foreach (var item in Required(key) is { } node ? node is YamlSequence sequence ? sequence.Items : ItemsOf(key, node) : [])
        {
            if (item is YamlScalar scalar)
                texts.Add(scalar.IsNull ? "" : scalar.Value);
            else
                RefuseShape(key, item, AWord);
        }
        return texts;
    }

    public string? OptionalWord(string key) => WordOf(key, Optional(key));

    /// A list of words with at least one in it, none twice.
    public IReadOnlyList<string> Words(string key) => WordsOf(key, Required(key));

    public IReadOnlyList<string> OptionalWords(string key) => WordsOf(key, Optional(key));

    public int Whole(string key, int low = int.MinValue, int high = int.MaxValue) => WholeOf(key, Required(key), low, high) ?? 0;

    public int? OptionalWhole(string key, int low = int.MinValue, int high = int.MaxValue) => WholeOf(key, Optional(key), low, high);

    public decimal Number(string key) => NumberOf(key, Required(key)) ?? 0;

    public decimal? OptionalNumber(string key) => NumberOf(key, Optional(key));

    /// A list of numbers with at least one in it.
    public IReadOnlyList<decimal> Numbers(string key) => [.. ItemsOf(key, Required(key)).Select(item => NumberOf(key, item) ?? 0)];

    public bool Flag(string key) => OneOf(key, Flags);

    public bool? OptionalFlag(string key) => OptionalOneOf(key, Flags);

    /// One of a closed set, written as the words say.
    public T OneOf<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => OneOf(key, Required(key), words) ?? default;

    public T? OptionalOneOf<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => OneOf(key, Optional(key), words);

    private static readonly IReadOnlyDictionary<string, bool> Flags = new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private T? OneOf<T>(string key, YamlNode? node, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (WordOf(key, node) is not { } word)
            return null;
        if (words.TryGetValue(word, out var value))
            return value;
        problems.Add(ReadingProblems.NotOneOf.At(new(file, node!.Line), ("key", key), ("value", word), ("words", string.Join(", ", words.Keys))));
        return null;
    }

    private string? WordOf(string key, YamlNode? node)
    {
        if (node is null)
            return null;
        if (node is not YamlScalar scalar)
        {
            RefuseShape(key, node, AWord);
            return null;
        }
        var word = scalar.IsNull ? "" : scalar.Value.Trim();
        if (word.Length > 0)
            return word;
        problems.Add(ReadingProblems.EmptyValue.At(new(file, node.Line), ("key", key)));
        return null;
    }

    private List<string> WordsOf(string key, YamlNode? node)
    {
        var words = new List<string>();
        foreach (var item in ItemsOf(key, node))
        {
            if (WordOf(key, item) is not { } word)
                continue;
            if (words.Contains(word, StringComparer.Ordinal))
                problems.Add(ReadingProblems.Repeated.At(new(file, item.Line), ("key", key), ("value", word)));
            words.Add(word);
        }
        return words;
    }

    private int? WholeOf(string key, YamlNode? node, int low, int high)
    {
        if (WordOf(key, node) is not { } word)
            return null;
        if (!IsPlain(node) || !int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            RefuseShape(key, node!, AWholeNumber);
            return null;
        }
        if (number >= low && number <= high)
            return number;
        problems.Add(ReadingProblems.OutOfRange.At(new(file, node!.Line), ("key", key), ("value", word), ("low", Written(low)), ("high", Written(high))));
        return null;
    }

    private decimal? NumberOf(string key, YamlNode? node)
    {
        if (WordOf(key, node) is not { } word)
            return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (IsPlain(node) && decimal.TryParse(word, Style, CultureInfo.InvariantCulture, out var number))
            return number;
        RefuseShape(key, node!, ANumber);
        return null;
    }

    private static bool IsPlain(YamlNode? node) => node is YamlScalar { IsPlain: true };

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
