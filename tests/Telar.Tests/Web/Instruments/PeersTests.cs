using Microsoft.AspNetCore.Builder;
using Telar.Cli.Serving;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Instruments;

/// The result page beside those who answered: a site whose database holds seeded responses to the maturity instrument.
public sealed class PeersTests(TestDatabases databases) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-peers-").FullName;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private WebApplication? site;
    private SiteParts parts = null!;
    private Database database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private CompiledInstrument Maturity => parts.Answering.Instruments.Current.FindOffered("maturity")!;

    [Theory]
    [InlineData("es", "De las 40 empresas", "Usted está aquí", "no es una muestra", "mejor que 7 de cada 10")]
    [InlineData("pt", "Das 40 empresas", "Você está aqui", "não é uma amostra", "melhor do que 7 em cada 10")]
    [InlineData("en", "Of the 40 firms", "You are here", "no sample", "better than 7 in 10")]
    public async Task Forty_others_give_a_sentence_a_place_and_a_spread(string language, string beginning, string here, string caution, string ahead)
    {
        await SeedAsync(40);
        var firm = await AnswerAsync(language);

        var peers = firm.Find("#peers")!.TextContent;
        Assert.StartsWith(beginning, firm.Find("#peers .lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(here, peers, StringComparison.Ordinal);
        Assert.Contains(caution, peers, StringComparison.Ordinal);
        // The best of all answers lies above everybody. Told are the thirty below the last block: that nobody has more is not.
        Assert.Contains("75", firm.Find("#peers tr.is-chosen td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(ahead, firm.Find("#peers .lead")!.TextContent, StringComparison.Ordinal);
        // How many others there are is the same for every part: said once.
        Assert.Contains("40", firm.Find("#peers caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, firm.Page.QuerySelectorAll("#peers .places thead th").Length);
    }

    [Fact]
    public async Task Under_thirty_only_thirds_are_told()
    {
        await SeedAsync(20);
        var firm = await AnswerAsync("es");

        var peers = firm.Find("#peers")!.TextContent;
        Assert.Contains("Tercio más alto", peers, StringComparison.Ordinal);
        Assert.DoesNotContain("%", peers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_too_small_falls_back_to_the_country_and_says_so()
    {
        // Whoever answers here is a firm of four people: the seeded ones are larger.
        await SeedAsync(40, size: "medium");
        var firm = await AnswerAsync("es");

        Assert.Contains("empresas en Paraguay", firm.Find("#peers")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("de su tamaño", firm.Find("#peers")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_that_a_woman_leads_stands_among_those_too_and_only_its_owner_sees_it()
    {
        await SeedAsync(60, isWomenLed: number => number % 3 > 0);

        var led = await AnswerAsync("es", led: "yes");
        var row = led.Page.QuerySelectorAll("#peers .places")[1].QuerySelector("tbody tr")!;
        // Forty of the sixty.
        Assert.Equal(("Empresas dirigidas por mujeres en Paraguay", "40"), (row.QuerySelector("th")!.TextContent, row.QuerySelector("td.num")!.TextContent));
        Assert.Contains("%", row.QuerySelector("td")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("60", led.Find("#peers .lead")!.TextContent, StringComparison.Ordinal);

        await led.PostAsync(led.Path, [("do", "share")]);
        await led.GoAsync(new Uri(led.Find("#shared")!.GetAttribute("value")!).AbsolutePath);
        Assert.Single(led.Page.QuerySelectorAll("#peers .places"));
        Assert.Single((await AnswerAsync("es", led: "no")).Page.QuerySelectorAll("#peers .places"));
    }

    [Theory]
    [InlineData("es", "Su respuesta", "entre 97 y 99", "Las cifras usan los factores de expansión", "Sin factores de expansión: habla solo de quienes respondieron")]
    [InlineData("pt", "A sua resposta", "entre 97 e 99", "Os números usam os fatores de expansão", "Sem fatores de expansão: fala só de quem respondeu")]
    [InlineData("en", "Your answer", "between 97 and 99", "The figures use the survey’s weights", "Unweighted: it speaks only of those who answered the survey")]
    public async Task Without_peers_public_surveys_stand_beside_the_answers_those_of_the_own_country_first(string language, string own, string interval, string weighted, string unweighted)
    {
        var firm = await AnswerAsync(language, "ARG");

        var surveys = firm.Page.QuerySelectorAll("#peers details.survey");
        var first = surveys[0];
        Assert.Contains("ENDEI II", first.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(first.HasAttribute("open"));
        Assert.Contains("98", first.TextContent, StringComparison.Ordinal);
        Assert.Contains(own, first.QuerySelector("tr.is-chosen")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(interval, first.TextContent, StringComparison.Ordinal);
        // Each survey has its name with the year and whom it covers in its title, and says on what its figures rest.
        Assert.True(Languages.TryParse(language, out var spoken));
        foreach (var (code, basis, other, year) in new[] { ("arg-endei-2016", weighted, unweighted, "2016"), ("per-ene-2015", unweighted, weighted, "2015") })
        {
            var told = new ReferenceFolder(Repository.PathOf("catalogue")).Read().Value.Surveys.Single(one => one.Code == code);
            var shown = Assert.Single(surveys, one => one.QuerySelector("summary")!.TextContent.Contains(told.Name.In(spoken), StringComparison.Ordinal));
            Assert.Contains(year, shown.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(told.Population.In(spoken), shown.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(basis, shown.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(other, shown.TextContent, StringComparison.Ordinal);
        }
        // Four people work there: half of the firms in the extract of Peru have two or fewer.
        Assert.Contains(surveys, survey => survey.TextContent.Contains("ENE", StringComparison.Ordinal) && survey.TextContent.Contains('4', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_are_peers_surveys_stand_aside_and_a_shared_result_never_shows_them()
    {
        var alone = await AnswerAsync("es", "ARG");
        await alone.PostAsync(alone.Path, [("do", "share")]);
        await alone.GoAsync(new Uri(alone.Find("#shared")!.GetAttribute("value")!).AbsolutePath);
        Assert.NotNull(alone.Find("#peers"));
        Assert.Null(alone.Find("details.survey"));

        await SeedAsync(40);
        var among = await AnswerAsync("es");
        Assert.Null(among.Find("details.survey"));
    }

    [Theory]
    [InlineData("es", "organisation", "De las 20 organizaciones en Paraguay que respondieron, su puntaje total", "focal")]
    [InlineData("pt", "focal_point", "Das 20 instituições que são ponto focal no Paraguai que responderam, a sua pontuação total", "organizações em")]
    [InlineData("en", "focal_point", "Of the 20 institutions that are focal points in Paraguay that answered, your total score", "organisations in")]
    public async Task An_organisation_stands_among_organisations_and_a_focal_point_among_focal_points(string language, string unit, string beginning, string others)
    {
        await SeedUnitsAsync(organisations: 20, focalPoints: 18);
        var someone = new Respondent(http);
        await someone.BeginAsync(language, "commitment-follow-up");
        await someone.AnswerAllAsync(choose: path => path.EndsWith("/unit", StringComparison.Ordinal) ? unit : path.Split('/') is [.., var page, var name] && page == $"{name}_page" ? "p4" : null);
        await someone.PostAsync(someone.Path, []);

        Assert.StartsWith(beginning, someone.Find("#peers .lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(others, someone.Find("#peers .lead")!.TextContent + someone.Find("#peers table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_five_answers_there_are_no_peers()
    {
        await SeedAsync(5);
        var firm = await AnswerAsync("es");

        Assert.Null(firm.Find("#peers > table"));
        Assert.Contains("Todavía no", firm.Find("#peers")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        database = await databases.MigratedAsync(Engine.Sqlite);
        var opened = await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, CancellationToken.None);
        parts = opened.Value with { ApiRequestsPerMinute = 0 };
        site = Site.Build(parts, System.Net.IPAddress.Loopback, 0);
        await site.StartAsync();
        http.BaseAddress = new(site.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (site is not null)
        {
            await site.StopAsync();
            await site.DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    private async Task SeedAsync(int count, string size = "micro", Func<int, bool>? isWomenLed = null)
    {
        var people = new BenchmarkPeople(database, "maturity", Maturity.Hash);
        var dimensions = Maturity.Instrument.Scoring.Dimensions.Count;
        for (var number = 0; number < count; number++)
            await people.SendAsync(number, Math.Min(100, number * 2), Math.Min(100, number * 2), size, version: Maturity.Version, dimensions: [.. Enumerable.Repeat((double?)Math.Min(100, number * 2), dimensions)], profile: SubjectProfile.Unknown with { IsWomenLed = isWomenLed?.Invoke(number) });
        await parts.Answering.MakeEdition.RunAsync("maturity", Ct);
        await parts.Answering.Benchmarks.RefreshAsync(Ct);
    }

    private async Task SeedUnitsAsync(int organisations, int focalPoints)
    {
        const string code = "commitment-follow-up";
        var people = new BenchmarkPeople(database, code, parts.Answering.Instruments.Current.FindOffered(code)!.Hash);
        for (var number = 0; number < organisations + focalPoints; number++)
        {
            var profile = SubjectProfile.Unknown with { Unit = number < organisations ? "organisation" : "focal_point" };
            await people.SendAsync(number, number * 2, number * 2, profile: profile, dimensions: [.. Enumerable.Repeat((double?)(number * 2), 5)]);
        }
        await parts.Answering.MakeEdition.RunAsync(code, Ct);
        await parts.Answering.Benchmarks.RefreshAsync(Ct);
    }

    private async Task<Respondent> AnswerAsync(string language, string country = "PRY", string? led = null)
    {
        var firm = new Respondent(http);
        await firm.BeginAsync(language, country: country);
        await firm.AnswerAllAsync(choose: path => path.EndsWith("/led_by", StringComparison.Ordinal) ? led : null);
        await firm.PostAsync(firm.Path, []);
        return firm;
    }
}
