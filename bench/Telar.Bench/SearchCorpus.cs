using System.IO.Compression;
using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Bench;

/// Documents made of the words of the Snowball vocabularies, the n-th word n times rarer than the first (Zipf).
/// The same seed makes the same documents: what differs between two runs is the machine.
internal sealed class SearchCorpus
{
    private const int Seed = 20261121;

    private readonly string[][] words;
    private readonly double[][] weights;

    private SearchCorpus(string[][] words)
    {
        this.words = words;
        weights = [.. words.Select(CumulativeZipf)];
    }

    /// `reference` is the folder that TELAR_REFERENCE names.
    public static SearchCorpus Of(string reference)
    {
        var chance = new Random(Seed);
        var vocabularies = new[] { "spanish", "portuguese", "english" }.Select(name => WordsOf(Path.Combine(reference, "reference", "snowball", $"{name}-voc.txt.gz"))).ToArray();
        foreach (var vocabulary in vocabularies)
            chance.Shuffle(vocabulary);
        return new(vocabularies);
    }

    /// One document a thing, the three languages in turn: titles of 3 to 8 words, texts of 40 to 80.
    public IEnumerable<SearchDocument> Documents(int count)
    {
        var chance = new Random(Seed + 1);
        for (var i = 0; i < count; i++)
        {
            var language = Languages.All[i % Languages.All.Count];
            yield return new("source", $"D{i}", language, Sentence(language, chance.Next(3, 9), chance), Sentence(language, chance.Next(40, 81), chance));
        }
    }

    /// Two different words of a title each, in the language of that title.
    public static IReadOnlyList<(string Words, Language Language)> Queries(IReadOnlyList<SearchDocument> documents, int count)
    {
        var chance = new Random(Seed + 2);
        var queries = new List<(string, Language)>();
        while (queries.Count < count)
        {
            var document = documents[chance.Next(documents.Count)];
            var title = document.Title.Split(' ').Distinct(StringComparer.Ordinal).ToArray();
            if (title.Length < 2)
                continue;
            chance.Shuffle(title);
            queries.Add(($"{title[0]} {title[1]}", document.Language));
        }
        return queries;
    }

    private string Sentence(Language language, int length, Random chance) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => words[(int)language][Draw(weights[(int)language], chance)]));

    private static int Draw(double[] cumulative, Random chance)
    {
        var at = Array.BinarySearch(cumulative, chance.NextDouble() * cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
    }

    private static double[] CumulativeZipf(string[] words)
    {
        var sum = 0.0;
        return [.. words.Select((_, rank) => sum += 1.0 / (rank + 1))];
    }

    private static string[] WordsOf(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        // A word of one letter is no word to search for, and an apostrophe would part two.
        return [.. reader.ReadToEnd().Split('\n').Where(word => word.Length > 1 && word.All(char.IsLetter))];
    }
}
