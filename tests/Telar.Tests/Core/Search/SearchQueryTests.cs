using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Search;

public class SearchQueryTests
{
    private static readonly Synonyms Known = new(
    [
        Group(es: ["pyme", "pequeña empresa"], pt: ["pme"], en: ["sme", "small business"]),
        Group(es: ["investigación y desarrollo", "I+D"], pt: ["pesquisa e desenvolvimento"], en: ["research and development"]),
    ]);

    [Theory]
    [InlineData("crédito para las pymes", 2)]
    [InlineData("pequeñas empresas", 1)]
    [InlineData("pequenas empresas del sur", 2)]
    [InlineData("small businesses", 1)]
    [InlineData("small bakery", 2)]
    [InlineData("investigacion y desarrollo", 1)]
    [InlineData("I+D", 1)]
    [InlineData("", 0)]
    [InlineData(" ¿?! ", 0)]
    [InlineData("la", 1)]
    [InlineData("de la", 2)]
    [InlineData("a1 b2 c3 d4 e5 f6 g7 h8 i9 j10", 8)]
    public void A_search_is_as_many_terms_as_it_has_words_or_phrases_that_say_something(string text, int terms) =>
        Assert.Equal(terms, SearchQuery.Of(text, Known).Terms.Count);

    [Fact]
    public void A_phrase_is_also_looked_for_as_it_is_called_in_the_other_languages()
    {
        var term = Assert.Single(SearchQuery.Of("PEQUEÑAS EMPRESAS", Known).Terms);

        Assert.Contains(term.Spellings, spelling => spelling.Language == Language.En && spelling.Words.Count == 1 && spelling.Words[0].Stem == "sme");
        Assert.Contains(term.Spellings, spelling => spelling.Language == Language.En && spelling.Words.Count == 2 && spelling.Words[0].Stem == "small");
        Assert.Contains(term.Spellings, spelling => spelling.Language == Language.Pt && spelling.Words[0].Stem == "pme");
    }

    [Theory]
    [InlineData("crédito inform", "inform")]
    [InlineData("crédito de", "de")]
    [InlineData("crédito Á", null)]
    [InlineData("crédito inform ", null)]
    [InlineData("crédito inform.", null)]
    public void Only_the_last_word_completes_itself_and_only_while_it_is_typed(string text, string? beginning)
    {
        var terms = SearchQuery.Of(text, Known, isTyping: true).Terms;

        Assert.Null(terms[0].Beginning);
        Assert.Equal(beginning, terms[^1].Beginning);
        Assert.Null(SearchQuery.Of(text, Known).Terms[^1].Beginning);
    }

    [Fact]
    public void Whatever_is_typed_the_search_is_understood_or_empty()
    {
        const string letters = "aáñ ç'’-\"*():&|!\\\0\uD800\uDC00\u0301ﬁ１Ω中";
        var chance = new Random(20261121);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string(chance.GetItems<char>(letters, chance.Next(0, 40)));

            var query = SearchQuery.Of(text, Known, isTyping: true);

            Assert.All(query.Terms, term => Assert.NotEmpty(term.Spellings));
            if (!query.IsEmpty)
                Assert.All(SearchPlan.EveryTerm(query, Language.Es, kind: null).Tiers, tier => Assert.All(TokensOf(tier.Wanted), token => Assert.All(token, letter => Assert.True(char.IsLetterOrDigit(letter), token))));
        }
    }

    private static IEnumerable<string> TokensOf(SearchExpression wanted) => wanted switch
    {
        SearchExpression.Token token => [token.Text],
        SearchExpression.Every every => every.Parts.SelectMany(TokensOf),
        SearchExpression.Any any => any.Parts.SelectMany(TokensOf),
        _ => throw new InvalidOperationException(),
    };

    private static SynonymGroup Group(string[] es, string[] pt, string[] en) =>
        new(new Dictionary<Language, IReadOnlyList<string>> { [Language.Es] = es, [Language.Pt] = pt, [Language.En] = en });
}
