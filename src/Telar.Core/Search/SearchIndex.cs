using System.Runtime.InteropServices;
using Telar.Core.Shared;

namespace Telar.Core.Search;

/// One thing with its versions in up to three languages and the tokens that it is found by. Ids run from 1 in the order
/// in which equally good finds are shown, so that both engines need no score of their own.
public sealed record IndexedDocument(int Id, string Kind, string Code, IReadOnlyList<SearchDocument> Versions, string Tokens);

/// Makes the index from pages: gathers the versions of one thing, puts the things in order, and works out the tokens.
public static class SearchIndex
{
    /// The first words of a text count as prominent: summaries come first.
    public const int LeadWords = 30;

    /// So does a word that the text keeps coming back to.
    public const int OftenTimes = 3;

    /// Order: fewer words in the title, then the kind that was handed in first, then the shorter text, then the code.
    /// Throws ArgumentException when a thing has two versions in one language.
    public static IEnumerable<IndexedDocument> Of(IEnumerable<SearchDocument> documents)
    {
        var things = Gather(documents);
        things.Sort(Thing.Compare);
        return WithTokens(things);
    }

    private static List<Thing> Gather(IEnumerable<SearchDocument> documents)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var versions = new Dictionary<(string, string), List<SearchDocument>>();
        foreach (var document in documents)
        {
            kinds.TryAdd(document.Kind, kinds.Count);
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(versions, (document.Kind, document.Code), out _);
            known ??= [];
            if (known.Exists(version => version.Language == document.Language))
                throw new ArgumentException($"{document.Kind} {document.Code} has two versions in {document.Language.Code()}.", nameof(documents));
            known.Add(document);
        }
        return [.. versions.Values.Select(same => new Thing(same, kinds[same[0].Kind]))];
    }

    private static IEnumerable<IndexedDocument> WithTokens(List<Thing> things)
    {
        var known = Languages.All.Select(language => new KnownWords(language)).ToArray();
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        var id = 0;
        foreach (var thing in things)
        {
            tokens.Clear();
            tokens.Add(SearchToken.OfKind(thing.Versions[0].Kind));
            foreach (var version in thing.Versions)
                AddTokens(version, known[(int)version.Language], tokens);
            id++;
            yield return new(id, thing.Versions[0].Kind, thing.Versions[0].Code, thing.Versions, string.Join(' ', tokens));
        }
    }

    private static void AddTokens(SearchDocument version, KnownWords known, HashSet<string> tokens)
    {
        foreach (var (start, length) in Words.Of(version.Title))
            Add(known[version.Title.AsSpan(start, length)], SearchPlace.Title, tokens);
        foreach (var (start, length) in Words.Of(version.Code))
            Add(known[version.Code.AsSpan(start, length)], SearchPlace.Title, tokens);

        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var position = 0;
        foreach (var (start, length) in Words.Of(version.Text))
        {
            position++;
            var word = known[version.Text.AsSpan(start, length)];
            if (word.IsStopWord)
                continue;
            var met = ++CollectionsMarshal.GetValueRefOrAddDefault(times, word.Keys.Stem, out _);
            Add(word, position <= LeadWords || met >= OftenTimes ? SearchPlace.Prominent : SearchPlace.Anywhere, tokens);
        }
    }

    private static void Add(KnownWord word, SearchPlace place, HashSet<string> tokens)
    {
        foreach (var token in word.TokensAt(place))
            tokens.Add(token);
    }

    /// The versions of one thing and where it stands among the others.
    private sealed class Thing(List<SearchDocument> versions, int kind)
    {
        private readonly int kind = kind;
        private readonly int titleWords = versions.Min(WordsOfTitle);
        private readonly int textLetters = versions.Min(version => version.Text.Length);

        public IReadOnlyList<SearchDocument> Versions { get; } = [.. versions.OrderBy(version => version.Language)];

        public static int Compare(Thing left, Thing right)
        {
            var byTitle = left.titleWords.CompareTo(right.titleWords);
            if (byTitle != 0)
                return byTitle;
            var byKind = left.kind.CompareTo(right.kind);
            if (byKind != 0)
                return byKind;
            var byText = left.textLetters.CompareTo(right.textLetters);
            return byText != 0 ? byText : string.CompareOrdinal(left.Versions[0].Code, right.Versions[0].Code);
        }

        private static int WordsOfTitle(SearchDocument version)
        {
            var count = 0;
            foreach (var _ in Words.Of(version.Title))
                count++;
            return count;
        }
    }
}
