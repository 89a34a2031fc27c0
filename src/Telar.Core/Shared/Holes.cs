namespace Telar.Core.Shared;

/// The named holes of a sentence: "{country} está en el lugar {rank}".
public static class Holes
{
    /// The names, each once, sorted.
    public static IReadOnlyList<string> Of(string sentence)
    {
        if (!sentence.Contains('{', StringComparison.Ordinal))
            return [];
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var open = sentence.IndexOf('{', StringComparison.Ordinal); open >= 0; open = sentence.IndexOf('{', open + 1))
        {
            var close = sentence.IndexOf('}', open);
            // A brace that is never closed is a hole with a name that nobody can fill.
            names.Add(close < 0 ? sentence[open..] : sentence[(open + 1)..close]);
        }
        return [.. names];
    }
}
