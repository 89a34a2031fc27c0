using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Telar.Web.Api;

namespace Telar.Tests.Web.Api;

public sealed class ObservationsTests(OpenDataSite site) : IClassFixture<OpenDataSite>
{
    private const string One = $"indicator={OpenDataSite.OneSeries}";
    private const string Two = $"indicator={OpenDataSite.TwoSeries}";

    [Fact]
    public async Task A_figure_says_where_it_comes_from()
    {
        var page = await site.JsonAsync($"/api/v1/observations?{One}&country=PRY&from=2017");

        var row = page.GetProperty("data")[0].Deserialize<ObservationView>(Strict);
        Assert.Equal(
            new ObservationView
            {
                Indicator = OpenDataSite.OneSeries, Country = "PRY", Period = "2017", Value = 44.2, Status = "measured", Note = null, Source = "wdi-2020-07",
                Series = OpenDataSite.OneSeries, Vintage = "2020-07-01", Licence = "CC-BY-4.0", Preferred = true, Flags = row!.Flags,
            },
            row);
        Assert.Empty(row.Flags);
        Assert.Equal(JsonValueKind.Null, page.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData(One, "ARG 2017 -3.5", "BOL 2025 12", "PRY 2010 46.9", "PRY 2017 44.2")]
    [InlineData(One + "&country=PRY,ARG", "ARG 2017 -3.5", "PRY 2010 46.9", "PRY 2017 44.2")]
    [InlineData(One + "&country=PRY&country=ARG&from=2011&to=2017", "ARG 2017 -3.5", "PRY 2017 44.2")]
    [InlineData(One + "&status=projected&status=estimated", "ARG 2017 -3.5", "BOL 2025 12")]
    [InlineData(One + "&status=not_stated", "PRY 2010 46.9")]
    [InlineData("country=pry&from=2018", "PRY 2018 20.25", "PRY 2019 19.1")]
    [InlineData("dimension=TER", "PRY 2018 20.25", "PRY 2019 19.1", "URY 2019 8.4")]
    [InlineData("dimension=TER&indicator=" + OpenDataSite.OneSeries)]
    [InlineData("challenge=TAL2&country=ARG&country=", "ARG 2017 -3.5")]
    public async Task What_is_asked_for_comes_and_nothing_else(string query, params string[] expected)
    {
        Assert.Equal(expected, await site.RowsAsync(query));
    }

    [Fact]
    public async Task Where_two_series_speak_the_preferred_one_is_given_and_the_other_on_request()
    {
        Assert.Equal(["PRY 2018 20.25", "PRY 2019 19.1", "URY 2019 8.4"], await site.RowsAsync(Two));

        var all = await site.JsonAsync($"/api/v1/observations?{Two}&series=all");
        Assert.Equal(["PRY 2018 20.25", "PRY 2019 19.1", "PRY 2019 19.5", "URY 2019 8.4"], OpenDataSite.RowsOf(all));
        Assert.Equal([true, true, false, true], all.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("preferred").GetBoolean()));
    }

    [Theory]
    [InlineData("series=all")]
    [InlineData("series=preferred")]
    [InlineData("status=modelled&status=not_stated")]
    [InlineData("country=PRY&country=URY&series=all")]
    public async Task Pages_of_any_size_make_the_whole(string query)
    {
        var whole = await site.RowsAsync(query);
        for (var limit = 1; limit <= whole.Count + 1; limit++)
        {
            var found = new List<string>();
            string? next = $"{OpenDataSite.Url}/api/v1/observations?{query}&limit={limit}";
            while (next is not null)
            {
                Assert.StartsWith(OpenDataSite.Url, next, StringComparison.Ordinal);
                var page = await site.JsonAsync(next[OpenDataSite.Url.Length..]);
                var rows = OpenDataSite.RowsOf(page);
                Assert.InRange(rows.Count, 1, limit);
                found.AddRange(rows);
                next = page.GetProperty("next").GetString();
            }
            Assert.Equal(whole, found);
        }
    }

    [Fact]
    public async Task The_open_csv_keeps_words_as_they_are_stored()
    {
        var csv = await site.TextAsync($"/api/v1/observations?{One}&format=csv&to=2017");

        Assert.Equal(
            """
            indicator,country,period,value,status,note,source,series,vintage,licence,preferred,flags
            IC.FRM.TRNG.ZS,ARG,2017,-3.5,estimated,"a, b",wdi-2020-07,IC.FRM.TRNG.ZS,2020-07-01,CC-BY-4.0,true,scale-bounds
            IC.FRM.TRNG.ZS,PRY,2010,46.9,,=cmd|calc,wdi-2020-07,IC.FRM.TRNG.ZS,2020-07-01,CC-BY-4.0,true,
            IC.FRM.TRNG.ZS,PRY,2017,44.2,measured,,wdi-2020-07,IC.FRM.TRNG.ZS,2020-07-01,CC-BY-4.0,true,

            """,
            csv.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Names_come_in_the_language_that_is_asked_for()
    {
        var csv = await site.TextAsync($"/api/v1/observations?{One}&country=ARG&format=csv&labels=pt");

        Assert.EndsWith($",true,scale-bounds,{site.Catalogue.IndicatorsByCode[OpenDataSite.OneSeries].Name.Pt},Argentina,% das empresas\r\n", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdmx_csv_has_the_code_list_of_sdmx_and_our_own_words()
    {
        var csv = await site.TextAsync($"/api/v1/observations?{Two}&country=PRY&to=2018&format=sdmx-csv");

        Assert.Equal(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,STATUS,SOURCE,SERIES,VINTAGE,LICENCE,PREFERRED,COMMENT_OBS,FLAGS
            dataflow,TELAR:OBSERVATIONS(1.0),I,A,SL.AGR.EMPL.ZS,PRY,2018,20.25,E,modelled,wdi-2020-07,SL.AGR.EMPL.ZS,2020-07-01,CC-BY-4.0,true,,

            """,
            csv.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_json_stat_cube_finds_every_figure_at_its_place()
    {
        var cube = await site.JsonAsync($"/api/v1/observations?{One}&format=json-stat&labels=en");

        var size = cube.GetProperty("size").EnumerateArray().Select(one => one.GetInt32()).ToArray();
        string[] CodesOf(string dimension) => [.. cube.GetProperty("dimension").GetProperty(dimension).GetProperty("category").GetProperty("index").EnumerateArray().Select(code => code.GetString()!)];
        var (countries, periods) = (CodesOf("country"), CodesOf("period"));
        Assert.Equal([1, 3, 3], size);
        Assert.Equal(["2010", "2017", "2025"], periods);
        var found = cube.GetProperty("value").EnumerateObject().Select(cell => (Place: int.Parse(cell.Name, System.Globalization.CultureInfo.InvariantCulture), cell.Value))
            .Select(cell => $"{countries[cell.Place / periods.Length]} {periods[cell.Place % periods.Length]} {cell.Value}");
        Assert.Equal(["ARG 2017 -3.5", "BOL 2025 12", "PRY 2010 46.9", "PRY 2017 44.2"], found);
        Assert.Equal("wdi-2020-07", cube.GetProperty("extension").GetProperty("provenance")[0].GetProperty("source").GetString());
        Assert.Equal("=cmd|calc", cube.GetProperty("extension").GetProperty("note").GetProperty("6").GetString());
    }

    [Fact]
    public async Task A_workbook_guards_words_and_leaves_numbers()
    {
        using var response = await site.AskAsync($"/api/v1/observations?{One}&format=xlsx&to=2017");

        using var file = new ZipArchive(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var sheet = XDocument.Load(file.Entries.First(entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal) || entry.Name == "sheet.xml").Open());
        var ns = sheet.Root!.Name.Namespace;
        var rows = sheet.Descendants(ns + "row").Select(row => row.Elements(ns + "c").ToList()).ToList();
        Assert.Equal("'=cmd|calc", rows[2][5].Value);
        Assert.Equal("inlineStr", rows[2][5].Attribute("t")!.Value);
        Assert.Equal("-3.5", rows[1][3].Element(ns + "v")!.Value);
        Assert.Null(rows[1][3].Attribute("t"));
        Assert.Contains("telar-observations.xlsx", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json;q=0.1, text/csv;q=0.2", "text/csv")]
    [InlineData("application/vnd.sdmx.data+csv;version=2.0.0, */*;q=0.1", "application/json")]
    [InlineData("application/vnd.sdmx.data+csv", "application/vnd.sdmx.data+csv")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "application/json")]
    [InlineData("application/vnd.json-stat+json", "application/vnd.json-stat+json")]
    public async Task The_format_may_be_asked_for_in_accept(string accept, string expected)
    {
        using var response = await site.AskAsync($"/api/v1/observations?{One}", ("Accept", accept));

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_the_reader_has_already_is_not_sent_again()
    {
        using var first = await site.AskAsync($"/api/v1/observations?{One}&format=csv");
        var tag = first.Headers.ETag!.ToString();

        using var second = await site.AskAsync($"/api/v1/observations?{One}&format=csv", ("If-None-Match", $"\"other\", {tag}"));
        using var third = await site.AskAsync($"/api/v1/observations?{One}&format=csv", ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Who_has_one_format_is_still_sent_another()
    {
        using var table = await site.AskAsync($"/api/v1/observations?{One}", ("Accept", "text/csv"));

        using var list = await site.AskAsync($"/api/v1/observations?{One}", ("Accept", "application/json"), ("If-None-Match", table.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task Answers_are_packed_for_those_who_can_unpack()
    {
        using var response = await site.AskAsync($"/api/v1/observations?{One}&format=csv", ("Accept-Encoding", "gzip"));

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var unpacked = new GZipStream(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        Assert.StartsWith("indicator,country", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };
}
