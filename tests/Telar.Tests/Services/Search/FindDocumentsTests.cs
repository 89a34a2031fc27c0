using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Services.Search;
using Telar.Storage.Search;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Search;

public class FindDocumentsTests(TestDatabases databases)
{
    private static readonly SearchDocument[] Pages =
    [
        new("challenge", "TAL1", Language.Es, "Informalidad que no cede", "Muchas firmas trabajan fuera de la ley."),
        new("challenge", "TAL1", Language.En, "Informality that does not yield", "Many firms work outside the law."),
        new("challenge", "TER2", Language.Es, "Trámites largos", "Abrir una panadería pide veinte pasos."),
        new("challenge", "TER2", Language.Pt, "Trâmites longos", "Abrir uma padaria pede vinte passos."),
        new("source", "s1", Language.Es, "Panadería", "Una nota sobre harina y trámites."),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_find_in_another_language_is_shown_in_the_language_of_the_page(Engine engine)
    {
        var find = await ReadyAsync(engine);

        var answer = await find.RunAsync(new("informalidad", Language.En), Ct);

        var hit = Assert.Single(answer.Hits);
        Assert.Equal(("challenge", "TAL1", Language.En), (hit.Kind, hit.Code, hit.Language));
        Assert.Equal("Informality that does not yield", hit.Title.Text);
        Assert.False(hit.IsFoundInPageLanguage);
        Assert.False(answer.IsPartial);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_thing_without_a_version_in_the_language_of_the_page_is_shown_in_its_own(Engine engine)
    {
        var find = await ReadyAsync(engine);

        var hit = Assert.Single((await find.RunAsync(new("tramites panaderia", Language.En) { Kind = "challenge" }, Ct)).Hits);

        Assert.Equal(Language.Es, hit.Language);
        Assert.Equal(new Mark(0, 8), Assert.Single(hit.Title.Marks));
        Assert.Equal("panadería", Marked(hit.Text));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Words_that_no_page_has_together_find_pages_that_have_some_the_most_first(Engine engine)
    {
        var find = await ReadyAsync(engine);

        var answer = await find.RunAsync(new("panadería trámites informalidad zzz", Language.Es), Ct);

        Assert.True(answer.IsPartial);
        Assert.Equal(3, answer.Total);
        Assert.Equal(["s1", "TER2", "TAL1"], answer.Hits.Select(hit => hit.Code));
    }

    [Theory]
    [InlineData("zzz")]
    [InlineData("zzz yyy")]
    [InlineData("")]
    [InlineData("\" AND * ) ' \\ :")]
    public async Task What_nobody_wrote_finds_nothing(string words)
    {
        var find = await ReadyAsync(Engine.Sqlite);

        var answer = await find.RunAsync(new(words, Language.Es) { IsTyping = true, Take = -3, Skip = -1 }, Ct);

        Assert.Empty(answer.Hits);
        Assert.Equal(0, answer.Total);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Counting_stops_at_its_limit_and_says_so(Engine engine)
    {
        var pages = Enumerable.Range(0, FindDocuments.CountedTo + 5).Select(i => new SearchDocument("source", $"s{i}", Language.Es, "Crédito", ""));
        var find = await ReadyAsync(engine, pages);

        var answer = await find.RunAsync(new("crédito", Language.Es) { Take = 3, Skip = 1000 }, Ct);

        Assert.Equal((FindDocuments.CountedTo, true, 3), (answer.Total, answer.IsMore, answer.Hits.Count));
    }

    private async Task<FindDocuments> ReadyAsync(Engine engine, IEnumerable<SearchDocument>? pages = null)
    {
        var store = new SearchStore(await databases.MigratedAsync(engine));
        await new IndexForSearch(store).RunAsync([.. pages ?? Pages], Ct);
        return new(store, Synonyms.None);
    }

    private static string Marked(Excerpt excerpt) => string.Join(' ', excerpt.Marks.Select(mark => excerpt.Text.Substring(mark.Start, mark.Length)));
}
