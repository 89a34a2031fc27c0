using System.Text;
using Telar.Core.Search;
using Telar.Storage.Shared;

namespace Telar.Storage.Search;

/// Writes what is wanted in the syntax of an engine: FTS5's MATCH or a tsquery. Tokens are letters and digits only,
/// and stand in quotes all the same.
internal static class SearchExpressionText
{
    public static string For(Engine engine, SearchExpression wanted)
    {
        var text = new StringBuilder();
        Write(engine, wanted, text);
        return text.ToString();
    }

    private static void Write(Engine engine, SearchExpression wanted, StringBuilder text)
    {
        switch (wanted)
        {
            case SearchExpression.Token token:
                WriteToken(engine, token, text);
                break;
            case SearchExpression.Every every:
                WriteParts(engine, every.Parts, engine is Engine.Sqlite ? " AND " : " & ", text);
                break;
            case SearchExpression.Any any:
                WriteParts(engine, any.Parts, engine is Engine.Sqlite ? " OR " : " | ", text);
                break;
        }
    }

    private static void WriteToken(Engine engine, SearchExpression.Token token, StringBuilder text)
    {
        var quote = engine is Engine.Sqlite ? '"' : '\'';
        text.Append(quote).Append(token.Text).Append(quote);
        if (token.IsPrefix)
            text.Append(engine is Engine.Sqlite ? "*" : ":*");
    }

    private static void WriteParts(Engine engine, IReadOnlyList<SearchExpression> parts, string between, StringBuilder text)
    {
        text.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                text.Append(between);
            Write(engine, parts[i], text);
        }
        text.Append(')');
    }
}
