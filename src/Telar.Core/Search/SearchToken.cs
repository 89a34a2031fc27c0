using System.Text;
using Telar.Core.Shared;

namespace Telar.Core.Search;

/// Where in a page a word stands. Each place contains the one before: what is in the title is also prominent.
public enum SearchPlace
{
    Title,
    Prominent,
    Anywhere,
}

/// What the engines store and look for: a letter that says language, place and form, then the word.
/// With everything in the token, both engines only have to know which tokens a document has.
public static class SearchToken
{
    private const int FormsOfALanguage = 5;
    private const int WholeInTitle = 3;
    private const int WholeAnywhere = 4;
    private const char KindTag = 'z';

    public static string OfStem(Language language, SearchPlace place, string stem) => Tagged(language, (int)place, stem);

    /// Whole words are kept for what is still being typed; prominence makes no difference there.
    public static string OfWhole(Language language, SearchPlace place, string folded) =>
        Tagged(language, place is SearchPlace.Title ? WholeInTitle : WholeAnywhere, folded);

    public static string OfKind(string kind)
    {
        var letters = new StringBuilder().Append(KindTag);
        foreach (var letter in Folding.Fold(kind))
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(letter);
        }
        return letters.ToString();
    }

    private static string Tagged(Language language, int form, string word) =>
        string.Concat([(char)('a' + ((int)language * FormsOfALanguage) + form)], word);
}
