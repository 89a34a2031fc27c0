using System.Net;
using Microsoft.AspNetCore.Builder;
using Telar.Cli.Serving;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

/// The site as somebody meets it who means no good: served without a public address of its own.
public sealed class HostileRequestTests(HostileRequestTests.OpenSite site) : IClassFixture<HostileRequestTests.OpenSite>
{
    private static readonly string[] Guarding = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"];

    [Fact]
    public async Task A_name_that_one_reader_gives_us_is_in_nobody_elses_page()
    {
        var theirs = await site.TextAsync("/es/paises/PRY", ("Host", "evil.example"));
        var ours = await site.TextAsync("/es/paises/PRY");

        Assert.Contains("evil.example", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", ours, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es/PAISES/pry", "/es/paises/PRY")]
    [InlineData("/ES/paises/PRY/", "/es/paises/PRY")]
    [InlineData("/en/?a=b", "/en?a=b")]
    public async Task Another_spelling_of_an_address_leads_to_the_one(string asked, string canonical)
    {
        using var answer = await site.AskAsync(HttpMethod.Get, asked);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(canonical, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_was_asked_for_does_not_become_the_address_of_the_page()
    {
        var page = await site.TextAsync("/es/practicas?utm=nonsense");

        Assert.Contains("""/es/practicas">""", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("rel=\"(canonical|alternate)\"[^>]*nonsense", page);
    }

    [Theory]
    [InlineData("/es", "POST")]
    [InlineData("/es", "TRACE")]
    [InlineData("/es", "OPTIONS")]
    [InlineData("/es/buscar", "PUT")]
    [InlineData("/sitemap.xml", "DELETE")]
    [InlineData("/assets/site.css", "POST")]
    [InlineData("/api/v1/countries", "DELETE")]
    public async Task The_site_only_reads(string path, string method)
    {
        using var answer = await site.AskAsync(new(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.All(Guarding, name => Assert.True(answer.Headers.Contains(name), name));
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/")]
    public async Task Who_watches_may_ask_for_the_headers_alone(string path)
    {
        using var answer = await site.AskAsync(HttpMethod.Head, path);

        Assert.True((int)answer.StatusCode < 400);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"x\", {0}")]
    [InlineData("*")]
    public async Task A_page_that_the_reader_has_is_not_sent_again(string known)
    {
        using var first = await site.AskAsync(HttpMethod.Get, "/pt/paises/BRA");
        using var again = await site.AskAsync(HttpMethod.Get, "/pt/paises/BRA", ("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, known, first.Headers.ETag)));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.All(Guarding, name => Assert.True(again.Headers.Contains(name), name));
    }

    [Fact]
    public async Task A_packing_that_was_refused_is_not_used()
    {
        using var answer = await site.AskAsync(HttpMethod.Get, "/es", ("Accept-Encoding", "br;q=0.0, gzip;q=0.5"));

        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task A_page_does_not_say_back_everything_that_it_was_sent()
    {
        var many = string.Join('&', Enumerable.Range(0, 700).Select(i => $"w.X{i}=1"));
        var codes = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"X{i}"));
        var plain = (await site.TextAsync("/es/comparar")).Length;

        Assert.InRange((await site.TextAsync($"/es/comparar?countries={codes}")).Length, plain, plain + 50_000);
        Assert.DoesNotContain("w.X100=1</", await site.TextAsync($"/es/indice/pesos?{many}"), StringComparison.Ordinal);
        using var refused = await site.AskAsync(HttpMethod.Get, $"/api/v1/observations?{many}");
        Assert.InRange((await refused.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 20_000);
    }

    public sealed class OpenSite(TestDatabases databases) : IAsyncLifetime
    {
        private readonly string folder = Directory.CreateTempSubdirectory("telar-open-").FullName;
        private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
        private WebApplication? site;

        public async ValueTask InitializeAsync()
        {
            var database = await databases.MigratedAsync(Engine.Sqlite);
            var opened = await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, CancellationToken.None);
            site = Site.Build(opened.Value with { ApiRequestsPerMinute = 0 }, IPAddress.Loopback, 0);
            await site.StartAsync();
            http.BaseAddress = new(site.Urls.First());
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            if (site is not null)
                await site.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
            foreach (var (name, value) in headers)
                request.Headers.TryAddWithoutValidation(name, value);
            return await http.SendAsync(request, TestContext.Current.CancellationToken);
        }

        public async Task<string> TextAsync(string path, params (string Name, string Value)[] headers)
        {
            using var answer = await AskAsync(HttpMethod.Get, path, headers);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }
}
