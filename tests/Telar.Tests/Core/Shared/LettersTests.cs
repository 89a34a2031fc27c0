using Telar.Core.Shared;

namespace Telar.Tests.Core.Shared;

public class LettersTests
{
    [Theory]
    [InlineData("El niño comió piñón, güero: ¿sí? ¡ya!")]
    [InlineData("A informação está à mão; três âmbitos, ÂNGELA, Ângulo, ação, SÃO PAULO, CÂMARA")]
    [InlineData("SÃO e MANHÃ «assim», MANHÃ.")]
    [InlineData("5 € — 10 º · “x” … –")]
    [InlineData("👩‍🍳 🧵")]
    public void Sound_letters_pass(string line)
    {
        Assert.Empty(Letters.ProblemsOf(line, ProblemPlace.Nowhere));
    }

    [Theory]
    [InlineData("informaciÃ³n", "READ-05")]
    [InlineData("aÃ±o", "READ-05")]
    [InlineData("Â¿quÃ©", "READ-05")]
    [InlineData("â€œcomillasâ€\u009D", "READ-05")]
    [InlineData("ðŸ§µ", "READ-05")]
    [InlineData("inform\uFFFDcion", "READ-05")]
    [InlineData("a\u0085b", "READ-05")]
    [InlineData("a\u200Bb", "READ-05")]
    [InlineData("a\uD800b", "READ-05")]
    [InlineData("informacio\u0301n", "READ-06")]
    [InlineData("a\tb", "READ-04")]
    public void Broken_letters_are_refused(string line, string code)
    {
        Assert.Equal(code, Assert.Single(Letters.ProblemsOf(line, ProblemPlace.Nowhere)).Code);
    }

    [Theory]
    [InlineData("Las pymes y el crédito son caros", Language.Es)]
    [InlineData("As empresas não têm crédito e os bancos pedem garantias", Language.Pt)]
    [InlineData("The firms of the Cámara de Comercio de los Altos y la Costa, who is the one to ask", Language.En)]
    [InlineData("Programa Emprender en la Ciudad", Language.Pt)]
    public void A_text_in_its_own_language_passes(string text, Language language)
    {
        Assert.Null(OtherLanguage.WitnessesIn(text, language));
    }

    [Theory]
    [InlineData("Las pymes y el crédito son caros", Language.Pt)]
    [InlineData("Las pymes y el crédito son caros", Language.En)]
    [InlineData("As empresas não têm uma garantia há anos em Lisboa", Language.Es)]
    [InlineData("The firms are asked to give collateral", Language.Es)]
    [InlineData("¿Cómo?", Language.Pt)]
    public void A_text_in_the_place_of_another_language_is_seen(string text, Language language)
    {
        Assert.NotNull(OtherLanguage.WitnessesIn(text, language));
    }
}
