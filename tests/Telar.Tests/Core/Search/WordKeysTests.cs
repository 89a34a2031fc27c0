using Telar.Core.Search;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Search;

public class WordKeysTests
{
    [Theory]
    [InlineData(Language.Es, "trámites", "tramite")]
    [InlineData(Language.Es, "economía", "ECONOMIA")]
    [InlineData(Language.Es, "economías", "economia")]
    [InlineData(Language.Es, "capacitación", "capacitaciones")]
    [InlineData(Language.Es, "capacitacion", "capacitaciones")]
    [InlineData(Language.Es, "tecnologías", "tecnologia")]
    [InlineData(Language.Es, "año", "anos")]
    [InlineData(Language.Pt, "informação", "informacoes")]
    [InlineData(Language.Pt, "competências", "competencia")]
    [InlineData(Language.Pt, "ações", "acao")]
    [InlineData(Language.Pt, "sustentável", "sustentaveis")]
    [InlineData(Language.Pt, "empréstimos", "emprestimo")]
    [InlineData(Language.Pt, "regionais", "regional")]
    [InlineData(Language.Pt, "jovens", "jovem")]
    [InlineData(Language.Pt, "mulheres", "mulher")]
    [InlineData(Language.Es, "redes", "red")]
    [InlineData(Language.Es, "países", "pais")]
    [InlineData(Language.Es, "pyme", "PYMES")]
    [InlineData(Language.Es, "clase", "clases")]
    [InlineData(Language.Es, "ONG", "ONGs")]
    [InlineData(Language.Pt, "MPE", "MPEs")]
    [InlineData(Language.En, "SME", "SMEs")]
    [InlineData(Language.En, "NGOs", "NGO")]
    [InlineData(Language.En, "cafés", "cafe")]
    [InlineData(Language.En, "businesses", "Business")]
    public void Words_meet_whatever_their_inflection_and_however_their_accents_were_typed(Language language, string one, string other)
    {
        Assert.True(Meet(WordKeys.Of(language, one), WordKeys.Of(language, other)), $"{WordKeys.Of(language, one)} and {WordKeys.Of(language, other)}");
    }

    [Theory]
    [InlineData(Language.Es, "empresa", "impresa")]
    [InlineData(Language.Pt, "padaria", "pedra")]
    [InlineData(Language.En, "university", "universal")]
    public void Different_words_do_not_meet(Language language, string one, string other) =>
        Assert.False(Meet(WordKeys.Of(language, one), WordKeys.Of(language, other)));

    private static bool Meet(WordKeys one, WordKeys other)
    {
        string?[] stems = [one.Stem, one.PlainStem];
        return stems.OfType<string>().Any(stem => stem == other.Stem || stem == other.PlainStem);
    }
}
