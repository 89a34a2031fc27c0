using Telar.Core.Catalogue;

namespace Telar.Tests.Core.Catalogue;

public class SpellingWordsTests
{
    [Theory]
    [InlineData("Pan, café y ñandú.", "Pan café ñandú")]
    [InlineData("SEGIB's report isn’t here", "SEGIB report isn't here")]
    [InlineData("véase https://segib.org/mipyme y segib.org/otra o a@b.org", "véase")]
    [InlineData("{country} está <strong>en</strong> el lugar {rank}", "está en el lugar")]
    [InlineData("modelo 4T, COVID-19, 2º grado, 100%", "modelo grado")]
    [InlineData("[el informe](https://x.org/informe) y `country-codes`", "el informe")]
    [InlineData("A — de “sí” a “não” … após", "de sí não após")]
    public void Only_what_a_dictionary_can_judge_is_looked_up(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', SpellingWords.Of(text)));
    }

    [Fact]
    public void A_long_text_is_read_to_its_end()
    {
        var text = string.Join(' ', Enumerable.Repeat("año — “não” {hueco} <b>día</b>,", 500)) + " fin";

        var words = SpellingWords.Of(text).ToList();

        Assert.Equal((500 * 3) + 1, words.Count);
        Assert.Equal("fin", words[^1]);
    }
}
