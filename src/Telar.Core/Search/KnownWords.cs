using Telar.Core.Shared;

namespace Telar.Core.Search;

/// The words of one language met while an index is made, each worked out once: a text repeats itself.
internal sealed class KnownWords(Language language)
{
    private readonly Dictionary<string, KnownWord> words = new(StringComparer.Ordinal);

    public KnownWord this[ReadOnlySpan<char> word]
    {
        get
        {
            var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(word, out var known))
            {
                known = new(language, WordKeys.Of(language, word));
                lookup[word] = known;
            }
            return known;
        }
    }
}

/// A word with the tokens it leaves in a document, by where it stands.
internal sealed class KnownWord
{
    private readonly string[][] byPlace;

    public KnownWord(Language language, WordKeys keys)
    {
        Keys = keys;
        IsStopWord = StopWords.Contains(language, keys.Folded);
        byPlace = [.. Enum.GetValues<SearchPlace>().Select(place => TokensOf(language, place, keys))];
    }

    public WordKeys Keys { get; }

    public bool IsStopWord { get; }

    public string[] TokensAt(SearchPlace place) => byPlace[(int)place];

    private static string[] TokensOf(Language language, SearchPlace place, WordKeys keys)
    {
        var tokens = new List<string>();
        for (var wider = place; wider <= SearchPlace.Anywhere; wider++)
        {
            tokens.Add(SearchToken.OfStem(language, wider, keys.Stem));
            if (keys.PlainStem is { } plain)
                tokens.Add(SearchToken.OfStem(language, wider, plain));
        }
        if (place is SearchPlace.Title)
            tokens.Add(SearchToken.OfWhole(language, SearchPlace.Title, keys.Folded));
        tokens.Add(SearchToken.OfWhole(language, SearchPlace.Anywhere, keys.Folded));
        return [.. tokens];
    }
}
