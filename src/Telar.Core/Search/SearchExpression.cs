namespace Telar.Core.Search;

/// Which documents are wanted, said in tokens: an engine only has to write it in its own syntax.
public abstract record SearchExpression
{
    private SearchExpression()
    {
    }

    /// Documents that have a token, or one that begins so.
    public sealed record Token(string Text, bool IsPrefix = false) : SearchExpression;

    /// Documents that every part finds; at least two parts.
    public sealed record Every(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// Documents that any part finds; at least two parts.
    public sealed record Any(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// Joins without needless nesting; equal parts stand once.
    public static SearchExpression EveryOf(IEnumerable<SearchExpression> parts) =>
        Join(parts, static many => new Every(many));

    public static SearchExpression AnyOf(IEnumerable<SearchExpression> parts) =>
        Join(parts, static many => new Any(many));

    private static SearchExpression Join(IEnumerable<SearchExpression> parts, Func<IReadOnlyList<SearchExpression>, SearchExpression> many)
    {
        var distinct = parts.Distinct().ToList();
        return distinct switch
        {
            [] => throw new ArgumentException("An expression has at least one part.", nameof(parts)),
            [var only] => only,
            _ => many(distinct),
        };
    }
}
