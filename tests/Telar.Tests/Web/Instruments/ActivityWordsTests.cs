using Telar.Core.Shared;
using Telar.Services.Search;

namespace Telar.Tests.Web.Instruments;

/// What people call their business, typed as people type it, over the real catalogue: the class is among the few that a page shows.
public sealed class ActivityWordsTests(ShopSite site) : IClassFixture<ShopSite>
{
    private const int Shown = 6;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("panadería", "1071")]
    [InlineData("taller mecanico", "4520")]
    [InlineData("taller", "4520")]
    [InlineData("PELUQUERÍA", "9602")]
    [InlineData("ferreteria", "4752")]
    [InlineData("restaurantes", "5610")]
    [InlineData("carpintería", "1622")]
    [InlineData("farmacia", "4772")]
    [InlineData("taxista", "4922")]
    [InlineData("costura", "1410")]
    [InlineData("zapatería", "4771")]
    [InlineData("imprenta", "1811")]
    public Task Spanish_words_find_the_class(string words, string code) => FindsAsync(words, Language.Es, code);

    [Theory]
    [InlineData("padaria", "1071")]
    [InlineData("oficina mecânica", "4520")]
    [InlineData("oficina mecanica", "4520")]
    [InlineData("salão de beleza", "9602")]
    [InlineData("salão", "9602")]
    [InlineData("cabeleireiro", "9602")]
    [InlineData("marcenaria", "3100")]
    [InlineData("farmácia", "4772")]
    [InlineData("costureiras", "1410")]
    [InlineData("mercearia", "4711")]
    [InlineData("gráfica", "1811")]
    [InlineData("contabilidade", "6920")]
    public Task Portuguese_words_find_the_class(string words, string code) => FindsAsync(words, Language.Pt, code);

    [Theory]
    [InlineData("bakery", "1071")]
    [InlineData("car repair", "4520")]
    [InlineData("hairdresser", "9602")]
    [InlineData("hair", "9602")]
    [InlineData("hardware store", "4752")]
    [InlineData("restaurants", "5610")]
    [InlineData("carpenter", "1622")]
    [InlineData("pharmacy", "4772")]
    [InlineData("Taxi", "4922")]
    [InlineData("tailor", "1410")]
    [InlineData("grocery", "4711")]
    [InlineData("accountant", "6920")]
    public Task English_words_find_the_class(string words, string code) => FindsAsync(words, Language.En, code);

    [Fact]
    public void Every_class_has_words_in_each_language() =>
        Assert.All(site.Parts.Observatory.Current.Catalogue.Classes, one => Assert.True(one.WordsEs.Count > 0 && one.WordsPt.Count > 0 && one.WordsEn.Count > 0, one.Code));

    // As the page of the question asks.
    private async Task FindsAsync(string words, Language language, string code)
    {
        var found = await site.Parts.Find.RunAsync(new(words, language) { Kind = CataloguePages.Sector, Take = Shown * 2 }, Ct);
        var classes = site.Parts.Observatory.Current.Catalogue.Classes.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Contains(code, found.Hits.Select(hit => hit.Code).Where(classes.Contains).Take(Shown));
    }
}
