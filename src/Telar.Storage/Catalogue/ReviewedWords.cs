using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Catalogue;

/// words/<lang>.txt: words that the dictionaries do not know and that a reader has found right. One a line, sorted, each once.
/// A word in small letters also stands for itself at the start of a sentence; a name stands only as it is written.
public sealed class ReviewedWords
{
    private readonly Dictionary<string, ProblemPlace> words = new(StringComparer.Ordinal);

    private ReviewedWords(List<Problem> problems) => Problems = problems;

    public IReadOnlyList<Problem> Problems { get; }

    public static ReviewedWords In(string folder, Language language)
    {
        var name = $"words/{language.Code()}.txt";
        var problems = new List<Problem>();
        var reviewed = new ReviewedWords(problems);
        var text = StrictText.ReadFile(Path.Combine(folder, name), name, problems) ?? "";
        var (line, before) = (0, "");
        foreach (var word in text.TrimEnd('\n').Split('\n'))
        {
            line++;
            if (string.CompareOrdinal(before, word) >= 0)
                problems.Add(SpellingProblems.ListNotSorted.At(new(name, line), ("word", word)));
            reviewed.words[word] = new(name, line);
            before = word;
        }
        return reviewed;
    }

    public bool Know(string word) => words.ContainsKey(word) || words.ContainsKey(InSmallLetters(word));

    /// Words of the list that none of the unknown ones needed.
    public IEnumerable<(string Word, ProblemPlace Place)> Unused(IEnumerable<string> unknown)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in unknown)
        {
            needed.Add(word);
            needed.Add(InSmallLetters(word));
        }
        return words.Where(pair => !needed.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value));
    }

    private static string InSmallLetters(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
