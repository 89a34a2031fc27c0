using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Storage.Shared;

/// Texts in the three languages: exactly es, pt and en (and `same: true` where two of them are equal), none empty,
/// with the same holes, each in its own language.
public sealed partial class YamlMap
{
    private const int NoLimit = int.MaxValue;
    private static readonly LocalText NoText = LocalText.Same("");

    public LocalText Text(string key, int longest = NoLimit) => TextOf(key, Required(key), longest) ?? NoText;

    public LocalText? OptionalText(string key, int longest = NoLimit) => TextOf(key, Optional(key), longest);

    private LocalText? TextOf(string key, YamlNode? node, int longest)
    {
        if (node is null)
            return null;
        if (node is not YamlMapping { Pairs.Count: > 0 } mapping)
        {
            problems.Add(ReadingProblems.NotAText.At(new(file, node.Line), ("key", key)));
            return null;
        }
        var before = problems.Count;
        var map = new YamlMap(file, mapping, problems);
        inner.Add(map);
        var text = new LocalText(map.Word("es"), map.Word("pt"), map.Word("en"));
        var saysSame = map.OptionalFlag("same") ?? false;
        if (problems.Count > before)
            return null;

        foreach (var problem in LocalTextRules.ProblemsOf(text, key, saysSame, map.Place))
            problems.Add(problem);
        foreach (var language in Languages.All)
            RefuseLong(key, map.At(language.Code()), text.In(language), longest);
        return text;
    }

    private void RefuseLong(string key, ProblemPlace place, string text, int longest)
    {
        // Letters as a reader counts them are never more than the characters that hold them.
        if (text.Length <= longest)
            return;
        var length = new StringInfo(text).LengthInTextElements;
        if (length > longest)
            problems.Add(ReadingProblems.TooLong.At(place, ("key", key), ("length", Written(length)), ("limit", Written(longest))));
    }
}
