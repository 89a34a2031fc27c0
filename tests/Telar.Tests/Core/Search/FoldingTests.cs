using Telar.Core.Search;

namespace Telar.Tests.Core.Search;

public class FoldingTests
{
    [Theory]
    [InlineData("TRÁMITE", "tramite")]
    [InlineData("Pequeña", "pequena")]
    [InlineData("ações", "acoes")]
    [InlineData("pingüino", "pinguino")]
    [InlineData("e\u0301xito", "exito")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("Straße", "strasse")]
    [InlineData("ﬁrma", "firma")]
    [InlineData("İzmir", "izmir")]
    [InlineData("1.º", "1.o")]
    [InlineData("Ελλάδα", "ελλαδα")]
    [InlineData("", "")]
    public void Case_accents_and_ligatures_make_no_difference(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    public void Half_a_letter_is_left_as_it_is(string broken) => Assert.Equal(broken, Folding.Fold(broken));

    [Fact]
    public void A_letter_that_decomposes_into_several_words_stays_one() =>
        Assert.DoesNotContain(' ', Folding.Fold("\uFDFA"));

    [Theory]
    [InlineData("Los trámites, en 24 horas", "Los trámites en 24 horas")]
    [InlineData("the firm's owner and women’s work", "the firm owner and women work")]
    [InlineData("o'clock e-commerce I+D", "o clock e commerce I D")]
    [InlineData("IC.FRM.TRNG.ZS", "IC FRM TRNG ZS")]
    [InlineData("  …  ", "")]
    [InlineData("a\u0301rea", "a\u0301rea")]
    [InlineData("x\uD800y", "x y")]
    public void Words_are_runs_of_letters_and_digits(string text, string words)
    {
        var found = new List<string>();

        foreach (var (start, length) in Words.Of(text))
            found.Add(text.Substring(start, length));

        Assert.Equal(words, string.Join(' ', found));
    }
}
