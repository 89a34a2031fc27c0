using System.Text.Json;
using Telar.Core.Shared;
using Telar.Web.Api;

namespace Telar.Tests.Web.Api;

public sealed class OpenApiTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task The_description_changes_only_on_purpose()
    {
        var described = OpenApiFile.Written(await site.TextAsync("/openapi/v1.json"));
        var snapshot = Repository.PathOf("tests", "Telar.Tests", "Snapshots", "openapi.json");

        // After a change on purpose: TELAR_WRITE=1 ./telar test, then read the difference.
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            await File.WriteAllTextAsync(snapshot, described, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(snapshot, TestContext.Current.CancellationToken), described);
    }

    [Fact]
    public async Task The_file_that_the_command_writes_is_what_the_site_gives()
    {
        Assert.Equal(OpenApiFile.Written(await site.TextAsync("/openapi/v1.json")), await OpenApiFile.WriteAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_operation_and_parameter_is_described()
    {
        var document = await site.JsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var operation = Assert.Single(path.Value.EnumerateObject());
            Assert.Contains(operation.Name, (string[])["get", "put", "post"]);
            Assert.Equal(operation.Name != "get", operation.Value.TryGetProperty("requestBody", out _));
            Assert.NotEmpty(operation.Value.GetProperty("description").GetString()!);
            Assert.Contains("429", operation.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name));
            var holes = Holes.Of(path.Name);
            var parameters = operation.Value.TryGetProperty("parameters", out var found) ? found.EnumerateArray().ToList() : [];
            Assert.Equal(holes.Order(StringComparer.Ordinal), parameters.Where(one => one.GetProperty("in").GetString() == "path").Select(one => one.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
            Assert.All(parameters, one => Assert.True(one.GetProperty("description").GetString()!.Length > 10));
        }
    }

    [Fact]
    public async Task Every_list_answers_as_described()
    {
        var document = await site.JsonAsync("/openapi/v1.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => !path.Name.Contains('{', StringComparison.Ordinal)))
        {
            var page = await site.JsonAsync(path.Name == "/api/v1/search" ? "/api/v1/search?q=credito" : path.Name);
            Assert.Equal(["data", "next"], page.EnumerateObject().Select(part => part.Name));
        }
    }

    [Theory]
    [InlineData("indicators/ic.frm.trng.zs", "code", "IC.FRM.TRNG.ZS")]
    [InlineData("countries/pry", "iso3", "PRY")]
    [InlineData("challenges/TAL2", "code", "TAL2")]
    [InlineData("practices/P-TAL-01", "code", "P-TAL-01")]
    [InlineData("sources/wdi-2020-07", "licence", "CC-BY-4.0")]
    public async Task One_thing_is_found_by_its_code(string path, string field, string expected)
    {
        var one = await site.JsonAsync($"/api/v1/{path}");

        Assert.Equal(expected, one.GetProperty("data").GetProperty(field).GetString());
    }

    [Fact]
    public async Task Search_finds_across_languages_and_leads_to_the_page()
    {
        var found = await site.JsonAsync("/api/v1/search?q=capacitacion&kind=indicator&lang=en&limit=2");

        var first = found.GetProperty("data")[0];
        Assert.Equal(("indicator", "en"), (first.GetProperty("kind").GetString(), first.GetProperty("language").GetString()));
        using var page = await site.AskAsync(first.GetProperty("page").GetString()![OpenDataSite.Url.Length..]);
        Assert.True(page.IsSuccessStatusCode);
        using var refused = await site.AskAsync("/api/v1/search");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("indicators?challenge=TAL2", "challenges", "TAL2")]
    [InlineData("indicators?dimension=TRF", "dimension", "TRF")]
    [InlineData("practices?country=COL", "countries", "COL")]
    [InlineData("challenges?dimension=TRA", "dimension", "TRA")]
    [InlineData("sectors?level=section", "level", "section")]
    public async Task Lists_can_be_narrowed(string path, string field, string expected)
    {
        var all = (await site.JsonAsync($"/api/v1/{path}")).GetProperty("data").EnumerateArray().Select(one => one.GetProperty(field)).ToList();

        Assert.NotEmpty(all);
        Assert.All(all, value => Assert.Contains(expected, value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()!) : [value.GetString()!]));
    }
}
