using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Search;

public class ExcerptTests
{
    private static readonly string Padding = string.Join(' ', Enumerable.Repeat("palabra", 60));

    [Fact]
    public void The_words_that_were_looked_for_are_marked_in_any_inflection()
    {
        var excerpt = Excerpt.Whole("El crédito de las pequeñas empresas", Looking("credito pequeña"));

        Assert.Equal(["crédito", "pequeñas"], Marked(excerpt));
    }

    [Fact]
    public void The_piece_with_most_of_the_terms_is_shown()
    {
        var text = $"Hay crédito. {Padding} crédito para pequeñas empresas {Padding}";

        var excerpt = Excerpt.Best(text, Looking("crédito pequeñas"));

        Assert.Equal(["crédito", "pequeñas"], Marked(excerpt));
        Assert.True(excerpt.IsCutBefore);
        Assert.True(excerpt.IsCutAfter);
        Assert.DoesNotContain("Hay", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal(Excerpt.MostWords, excerpt.Text.Split(' ').Length);
    }

    [Fact]
    public void A_find_at_the_end_shows_the_end()
    {
        var excerpt = Excerpt.Best($"{Padding} crédito.", Looking("crédito"));

        Assert.EndsWith("crédito.", excerpt.Text, StringComparison.Ordinal);
        Assert.False(excerpt.IsCutAfter);
        Assert.Equal(Excerpt.MostWords, excerpt.Text.Split(' ').Length);
    }

    [Fact]
    public void Without_a_find_the_beginning_is_shown()
    {
        var excerpt = Excerpt.Best($"«Comienza así, {Padding}", Looking("crédito"));

        Assert.StartsWith("«Comienza", excerpt.Text, StringComparison.Ordinal);
        Assert.Empty(excerpt.Marks);
        Assert.False(excerpt.IsCutBefore);
        Assert.True(excerpt.IsCutAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    public void A_text_without_words_gives_an_empty_excerpt(string text) => Assert.Equal("", Excerpt.Best(text, Looking("crédito")).Text);

    [Fact]
    public void A_word_still_being_typed_is_marked_where_it_begins_another()
    {
        var query = SearchQuery.Of("informalid", Synonyms.None, isTyping: true);

        Assert.Equal(["Informalidad"], Marked(Excerpt.Whole("Informalidad que no cede", new(query, Language.Es))));
    }

    private static WordMatcher Looking(string words) => new(SearchQuery.Of(words, Synonyms.None), Language.Es);

    private static IEnumerable<string> Marked(Excerpt excerpt) => excerpt.Marks.Select(mark => excerpt.Text.Substring(mark.Start, mark.Length));
}
