using Telar.Core.Catalogue;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Search;
using Telar.Storage.Search;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Search;

/// The real catalogue, indexed and searched as people would.
public class CataloguePagesTests(TestDatabases databases)
{
    private static readonly Lazy<WholeCatalogue> Catalogue = new(() => OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Everything_that_has_a_page_can_be_found_in_the_three_languages()
    {
        var pages = CataloguePages.Of(Catalogue.Value);

        foreach (var kind in CataloguePages.Kinds)
            Assert.Contains(pages, page => page.Kind == kind);
        foreach (var code in Catalogue.Value.Challenges.Select(challenge => challenge.Code))
            Assert.Equal(Languages.All, pages.Where(page => page.Kind == CataloguePages.Challenge && page.Code == code).Select(page => page.Language));
        Assert.All(pages, page => Assert.NotEmpty(page.Title));
    }

    [Theory]
    [InlineData("paraguay", Language.Es, "country PRY")]
    [InlineData("Paraguai", Language.Pt, "country PRY")]
    [InlineData("panaderia", Language.Es, "sector")]
    [InlineData("bakery", Language.Pt, "sector")]
    [InlineData("informality", Language.Es, "challenge TAL1")]
    [InlineData("informalidade", Language.En, "challenge TAL1")]
    [InlineData("IC.FRM.TRNG.ZS", Language.Es, "indicator IC.FRM.TRNG.ZS")]
    [InlineData("P-TAL-01", Language.Pt, "practice P-TAL-01")]
    public async Task What_people_look_for_comes_first(string words, Language page, string first)
    {
        var store = new SearchStore(await databases.MigratedAsync(Engine.Sqlite));
        await new IndexForSearch(store).RunAsync(CataloguePages.Of(Catalogue.Value), Ct);
        var synonyms = SynonymFile.Read(Repository.PathOf("catalogue"), [])!;

        var answer = await new FindDocuments(store, synonyms).RunAsync(new(words, page), Ct);

        Assert.StartsWith(first, $"{answer.Hits[0].Kind} {answer.Hits[0].Code}", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_index_is_made_again_only_when_a_page_changed(Engine engine)
    {
        var index = new IndexForSearch(new(await databases.MigratedAsync(engine)));
        SearchDocument page = new("country", "PRY", Language.Es, "Paraguay", "Asunción");

        Assert.True(await index.RunIfChangedAsync([page], Ct));
        Assert.False(await index.RunIfChangedAsync([page], Ct));
        Assert.True(await index.RunIfChangedAsync([page with { Title = "ParaguayA", Text = "sunción" }], Ct));
        Assert.False(await index.RunIfChangedAsync([page with { Title = "ParaguayA", Text = "sunción" }], Ct));
    }
}
