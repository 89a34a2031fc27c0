using System.Text;

namespace Telar.Core.Search;

/// The words of a Markdown text without its signs: what an excerpt may show. Knows what the catalogue uses:
/// headings, lists, emphasis, quotes, code marks, links and tables.
public static class PlainText
{
    private const string LineSigns = "#>-*+|";

    public static string OfMarkdown(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        foreach (var line in markdown.Split('\n'))
        {
            var rest = WithoutLineSigns(line);
            if (rest.Length == 0)
                continue;
            if (plain.Length > 0)
                plain.Append(' ');
            AppendInline(rest, plain);
        }
        return plain.ToString();
    }

    // A number stays unless it counts a list: "1. Pan" but "24 horas".
    private static ReadOnlySpan<char> WithoutLineSigns(string line)
    {
        var rest = line.AsSpan().Trim();
        var numbers = rest.IndexOfAnyExceptInRange('0', '9');
        if (numbers > 0 && rest[numbers..].StartsWith(". ", StringComparison.Ordinal))
            return rest[(numbers + 2)..].Trim();
        return rest.TrimStart(LineSigns).TrimStart();
    }

    private static void AppendInline(ReadOnlySpan<char> text, StringBuilder plain)
    {
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '*' or '`' or '[':
                    break;
                case '|':
                    plain.Append(' ');
                    break;
                case ']':
                    // The address of a link is not for reading.
                    if (at + 1 < text.Length && text[at + 1] == '(' && text[(at + 1)..].IndexOf(')') is > 0 and var end)
                        at += 1 + end;
                    break;
                default:
                    plain.Append(text[at]);
                    break;
            }
        }
    }
}
