namespace Telar.Core.Search;

/// A stretch of text that was looked for: where it starts and how many letters it has.
public readonly record struct Mark(int Start, int Length);

/// A piece of a text with the places of the words that were looked for. Plain text and places, never markup.
public sealed record Excerpt(string Text, IReadOnlyList<Mark> Marks, bool IsCutBefore = false, bool IsCutAfter = false)
{
    /// Words that an excerpt has at most.
    public const int MostWords = 34;

    /// A find further on than this many words is not looked for.
    public const int FarthestWord = 5_000;

    private const int WordsBeforeFind = 6;

    /// The whole text, marked.
    public static Excerpt Whole(string text, WordMatcher matcher)
    {
        var marks = new List<Mark>();
        foreach (var (start, length) in Words.Of(text))
        {
            if (matcher.TermOf(text.AsSpan(start, length)) is not null)
                marks.Add(new(start, length));
        }
        return new(text, marks);
    }

    /// The piece with the most different terms in it, the first of equals; the beginning where nothing was found.
    public static Excerpt Best(string text, WordMatcher matcher)
    {
        var (words, finds) = Read(text, matcher);
        if (words.Count == 0)
            return new("", []);
        var first = Math.Max(0, Richest(finds) - WordsBeforeFind);
        // The end of a text is shown in full length too.
        first = Math.Max(0, Math.Min(first, words.Count - MostWords));
        var last = Math.Min(words.Count, first + MostWords) - 1;

        var from = first == 0 ? 0 : words[first].Start;
        var isCutAfter = last < words.Count - 1;
        var to = isCutAfter ? words[last].Start + words[last].Length : text.Length;
        var marks = finds.Where(find => find.Word >= first && find.Word <= last)
            .Select(find => new Mark(words[find.Word].Start - from, words[find.Word].Length));
        return new(text[from..to], [.. marks], IsCutBefore: first > 0, isCutAfter);
    }

    private static (List<(int Start, int Length)> Words, List<(int Word, int Term)> Finds) Read(string text, WordMatcher matcher)
    {
        var words = new List<(int Start, int Length)>();
        var finds = new List<(int Word, int Term)>();
        foreach (var (start, length) in Words.Of(text))
        {
            if (words.Count == FarthestWord)
                break;
            if (matcher.TermOf(text.AsSpan(start, length)) is { } term)
                finds.Add((words.Count, term));
            words.Add((start, length));
        }
        return (words, finds);
    }

    private static int Richest(List<(int Word, int Term)> finds)
    {
        var best = 0;
        var most = 0;
        for (var i = 0; i < finds.Count; i++)
        {
            var until = finds[i].Word + MostWords - WordsBeforeFind;
            var different = finds.Skip(i).TakeWhile(find => find.Word < until).Select(find => find.Term).Distinct().Count();
            if (different > most)
            {
                most = different;
                best = finds[i].Word;
            }
        }
        return best;
    }
}
