using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Storage.Search;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Search;

/// The contract of search: both engines find the same documents in the same order.
public class SearchStoreTests(TestDatabases databases)
{
    private static readonly Synonyms Known = new(
    [
        new(new Dictionary<Language, IReadOnlyList<string>> { [Language.Es] = ["pyme", "pequeña empresa"], [Language.Pt] = ["pme"], [Language.En] = ["sme", "small business"] }),
        new(new Dictionary<Language, IReadOnlyList<string>> { [Language.Es] = ["trámite"], [Language.Pt] = ["trâmite", "procedimento"], [Language.En] = ["procedure"] }),
    ]);

    private static readonly SearchDocument[] Pages =
    [
        .. Page("challenge", "TAL1", "Informalidad que no cede", "Informalidade que não cede", "Informality that does not yield",
            "Trabajar fuera de la ley cuesta caro.", "Trabalhar fora da lei sai caro.", "Working outside the law is costly."),
        .. Page("challenge", "TER2", "Trámites largos", "Trâmites longos", "Long procedures",
            "Abrir una panadería pide veinte trámites.", "Abrir uma padaria pede vinte trâmites.", "Opening a bakery takes twenty procedures."),
        .. Page("practice", "P-TRA-01", "Crédito con garantía pública", "Crédito com garantia pública", "Credit with a public guarantee",
            "Las pymes piden préstamos sin bienes propios.", "As PME pedem empréstimos sem bens próprios.", "SMEs borrow without assets of their own."),
        .. Page("country", "PRY", "Paraguay", "Paraguai", "Paraguay", "Asunción.", "Assunção.", "Asunción is the capital."),
        new("source", "law-1", Language.Es, "Ley de pequeñas empresas", "Texto de la ley, también sobre informalidad y crédito."),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, string, Language, string> Searches
    {
        get
        {
            (string Words, Language Page, string Found)[] rows =
            [
                ("tramites", Language.Es, "TER2"),
                ("TRÁMITE", Language.En, "TER2"),
                ("procedures", Language.Es, "TER2"),
                ("crédito", Language.Es, "P-TRA-01 law-1"),
                ("crédito", Language.En, "P-TRA-01* law-1*"),
                ("credit", Language.En, "P-TRA-01 law-1*"),
                ("informalidad", Language.Es, "TAL1 law-1"),
                ("informalidade", Language.Pt, "TAL1 law-1*"),
                ("small business", Language.Es, "law-1 P-TRA-01"),
                ("sme credit", Language.En, "P-TRA-01 law-1*"),
                ("emprestimo", Language.Pt, "P-TRA-01"),
                ("la ley", Language.Es, "law-1 TAL1"),
                ("paraguai", Language.Es, "PRY*"),
                ("P-TRA-01", Language.En, "P-TRA-01"),
                ("panadería garantía", Language.Es, ""),
                ("nada", Language.Es, ""),
            ];
            var data = new TheoryData<Engine, string, Language, string>();
            foreach (var (words, page, found) in rows)
            {
                data.Add(Engine.Sqlite, words, page, found);
                data.Add(Engine.Postgres, words, page, found);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    // A star: found by the words of another language than the page's.
    public async Task A_search_finds_what_it_should_in_the_order_it_should(Engine engine, string words, Language page, string found)
    {
        var store = await IndexedAsync(engine, Pages);
        var plan = SearchPlan.EveryTerm(SearchQuery.Of(words, Known), page, kind: null);

        var documents = await FindAsync(store, plan);

        Assert.Equal(found, documents);
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, await store.CountAsync(plan.Whole, 100, Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_word_that_is_being_typed_finds_what_begins_so(Engine engine)
    {
        var store = await IndexedAsync(engine, Pages);

        Assert.Equal("TAL1 law-1", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("informali", Known, isTyping: true), Language.Es, kind: null)));
        Assert.Equal("TER2", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("long trami", Known, isTyping: true), Language.Pt, kind: null)));
        Assert.Equal("TER2", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("panad", Known, isTyping: true), Language.Es, kind: null)));
        Assert.Equal("", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("panad", Known), Language.Es, kind: null)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_kind_keeps_the_rest_out(Engine engine)
    {
        var store = await IndexedAsync(engine, Pages);

        Assert.Equal("law-1", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("crédito", Known), Language.Es, "source")));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_pages_of_an_answer_together_are_the_answer(Engine engine)
    {
        var pages = Enumerable.Range(1, 60).Select(i => new SearchDocument("source", $"s{i:D2}", (Language)(i % 3), i % 4 == 0 ? "crédito credit" : "papel paper", i % 5 == 0 ? "nada" : "crédito credit"));
        var store = await IndexedAsync(engine, pages);
        var plan = SearchPlan.EveryTerm(SearchQuery.Of("crédito", Known), Language.Pt, kind: null);

        var whole = await store.FindAsync(plan, 0, 100, Ct);
        var pieces = new List<FoundDocument>();
        for (var skip = 0; skip < 100; skip += 7)
            pieces.AddRange(await store.FindAsync(plan, skip, 7, Ct));

        Assert.Equal(whole, pieces);
        Assert.Equal(whole.Count, await store.CountAsync(plan.Whole, 100, Ct));
        Assert.Equal(whole.Count, whole.Select(found => found.Id).Distinct().Count());
        Assert.Equal(5, await store.CountAsync(plan.Whole, 5, Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_new_index_takes_the_place_of_the_old_one(Engine engine)
    {
        var store = await IndexedAsync(engine, Pages);

        var count = await store.ReplaceAsync(SearchIndex.Of([new("country", "PRY", Language.Es, "Paraguay", "Trámites.")]), "second", Ct);

        Assert.Equal(1, count);
        Assert.Equal("second", await store.FingerprintAsync(Ct));
        Assert.Equal("PRY", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("trámite", Known), Language.Es, kind: null)));
        Assert.Equal("", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("crédito", Known), Language.Es, kind: null)));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task An_index_that_could_not_be_finished_leaves_the_old_one(Engine engine)
    {
        var store = await IndexedAsync(engine, Pages);
        var broken = Enumerable.Range(1, 700).Select(i => i < 700 ? new IndexedDocument(i, "source", $"s{i}", [], "azeta") : throw new IOException("The pages ended."));

        await Assert.ThrowsAsync<IOException>(() => store.ReplaceAsync(broken, "broken", Ct));

        Assert.Equal("first", await store.FingerprintAsync(Ct));
        Assert.Equal("TER2", await FindAsync(store, SearchPlan.EveryTerm(SearchQuery.Of("trámite", Known), Language.Es, kind: null)));
    }

    [Fact]
    public async Task Both_engines_answer_any_search_alike()
    {
        var chance = new Random(20261121);
        string[] words = ["crédito", "credito", "créditos", "pyme", "small", "business", "trámite", "procedures", "informal", "informalidade", "panadería", "ley", "casa", "house", "água"];
        string Some(int most) => string.Join(' ', chance.GetItems(words, chance.Next(1, most)));
        var pages = Enumerable.Range(1, 300).Select(i => new SearchDocument(i % 7 == 0 ? "country" : "source", $"s{i / 2}", (Language)(i % 2), Some(4), Some(60))).ToList();
        var (sqlite, postgres) = (await IndexedAsync(Engine.Sqlite, pages), await IndexedAsync(Engine.Postgres, pages));

        for (var i = 0; i < 150; i++)
        {
            var query = SearchQuery.Of(Some(5), Known, isTyping: i % 3 == 0);
            var page = Languages.All[i % 3];
            SearchPlan[] plans = [SearchPlan.EveryTerm(query, page, i % 5 == 0 ? "country" : null), SearchPlan.SomeTerms(query.Terms, page, kind: null)];
            foreach (var plan in plans)
                Assert.Equal(await sqlite.FindAsync(plan, i % 10, 50, Ct), await postgres.FindAsync(plan, i % 10, 50, Ct));
        }
    }

    [Fact]
    public void Two_versions_of_one_thing_in_one_language_are_refused()
    {
        SearchDocument page = new("country", "PRY", Language.Es, "Paraguay", "");

        Assert.Throws<ArgumentException>(() => SearchIndex.Of([page, page with { Title = "Otra" }]).ToList());
    }

    private async Task<SearchStore> IndexedAsync(Engine engine, IEnumerable<SearchDocument> pages)
    {
        var store = new SearchStore(await databases.MigratedAsync(engine));
        await store.ReplaceAsync(SearchIndex.Of(pages), "first", Ct);
        return store;
    }

    private static async Task<string> FindAsync(SearchStore store, SearchPlan plan)
    {
        var found = await store.FindAsync(plan, 0, 50, Ct);
        var versions = await store.VersionsAsync(found.Select(document => document.Id), Ct);
        return string.Join(' ', found.Select(document => versions[document.Id][0].Code + (document.IsInPageLanguage ? "" : "*")));
    }

    private static IEnumerable<SearchDocument> Page(string kind, string code, string es, string pt, string en, string textEs, string textPt, string textEn) =>
    [
        new(kind, code, Language.Es, es, textEs),
        new(kind, code, Language.Pt, pt, textPt),
        new(kind, code, Language.En, en, textEn),
    ];
}
