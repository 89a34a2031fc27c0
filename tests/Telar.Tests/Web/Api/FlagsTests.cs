using System.Text.Json;

namespace Telar.Tests.Web.Api;

/// What the screening objects to reaches everybody who reads a figure.
public sealed class FlagsTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    [Fact]
    public async Task A_share_below_nothing_is_flagged_where_the_figure_is()
    {
        var page = await site.JsonAsync($"/api/v1/observations?indicator={OpenDataSite.OneSeries}");

        var flags = page.GetProperty("data").EnumerateArray().ToDictionary(row => $"{row.GetProperty("country")} {row.GetProperty("period")}", row => row.GetProperty("flags").Deserialize<string[]>()!);
        Assert.Equal(["scale-bounds"], flags["ARG 2017"]);
        Assert.Empty(flags["PRY 2017"]);
    }

    [Theory]
    [InlineData("csv", "true,scale-bounds\r\n")]
    [InlineData("sdmx-csv", "\"a, b\",scale-bounds\r\n")]
    [InlineData("json-stat", "\"flags\":{\"0\":\"scale-bounds\"}")]
    public async Task Files_carry_the_checks_too(string format, string expected)
    {
        var text = await site.TextAsync($"/api/v1/observations?indicator={OpenDataSite.OneSeries}&country=ARG&format={format}");

        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("?indicator=IC.FRM.TRNG.ZS&country=arg", 1)]
    [InlineData("?country=PRY", 0)]
    [InlineData("?indicator=SL.AGR.EMPL.ZS&country=ARG", 0)]
    public async Task Flags_are_listed_with_what_they_say(string query, int errors)
    {
        var flags = (await site.JsonAsync("/api/v1/flags" + query)).GetProperty("data").EnumerateArray().Where(flag => flag.GetProperty("severity").GetString() == "error").ToList();

        Assert.Equal(errors, flags.Count);
        Assert.All(flags, flag =>
        {
            Assert.True(flag.GetProperty("keptOut").GetBoolean());
            Assert.Equal(["2017"], flag.GetProperty("periods").Deserialize<string[]>()!);
            Assert.Contains("−3,5", flag.GetProperty("sentence").GetProperty("es").GetString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/es/indicadores/IC.FRM.TRNG.ZS", "fuera de los límites", "Queda fuera del índice.")]
    [InlineData("/en/indicators/IC.FRM.TRNG.ZS", "outside the limits", "not in the index</a>")]
    [InlineData("/es/paises/ARG", "fuera del índice</a>", "La revisión objeta una de sus cifras.")]
    public async Task Pages_show_the_flag(string path, params string[] expected)
    {
        var html = System.Net.WebUtility.HtmlDecode(await site.TextAsync(path));

        Assert.All(expected, words => Assert.Contains(words, html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_indicator_without_objections_says_so()
    {
        Assert.Contains("Nada: las reglas", await site.TextAsync("/es/indicadores/IC.TAX.DURS"), StringComparison.Ordinal);
    }
}
