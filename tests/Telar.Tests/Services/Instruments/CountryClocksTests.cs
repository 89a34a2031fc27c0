using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

/// Today and now are those of whoever answers: the capital's clocks, also around midnight and on the days on which clocks are put forward or back.
public sealed class CountryClocksTests(TestDatabases databases)
{
    private const string Form = """
        survey
        type | name | label::Español (es) | calculation | default | relevant
        start | begun
        end | ended
        today | day
        date | visit | ¿Qué día fue? | | today()
        text | stays | ¿Algo más?
        text | evening | ¿Qué tal la noche? | | | format-date-time(now(), '%H') >= 18
        calculate | moment | | now()
        calculate | date | | today()

        settings
        form_title | form_id | version | default_language
        Reloj | guests | 1 | Español (es)
        """;

    // Hours from UTC on the first of January and of July 2026.
    private const string Offsets = """
        AND 1 2|ARG -3 -3|BOL -4 -4|BRA -3 -3|CHL -3 -4|COL -5 -5|CRI -6 -6|CUB -5 -4|DOM -4 -4|ECU -5 -5|ESP 1 2|GTM -6 -6|HND -6 -6|MEX -6 -6|NIC -6 -6|PAN -5 -5|PER -5 -5|PRT 0 1|PRY -3 -3|SLV -6 -6|URY -3 -3|VEN -4 -4
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static CountryClocks Clocks { get; } = CountryClocks.Of(GuestHouse.Catalogue, TimeProvider.System);

    [Fact]
    public void Every_country_has_the_clocks_of_its_capital()
    {
        var hours = GuestHouse.Catalogue.Countries.Select(country => string.Create(CultureInfo.InvariantCulture, $"{country.Iso3} {In(country.Iso3, 1)} {In(country.Iso3, 7)}"));

        Assert.Equal(Offsets.Trim().Split('|'), hours);
        Assert.Empty(Clocks.UnknownZones);

        static double In(string country, int month) => Clocks.In(country, new(2026, month, 1, 12, 0, 0, TimeSpan.Zero)).Offset.TotalHours;
    }

    [Theory]
    [InlineData("PER", "2026-11-22T01:30:00Z", "2026-11-21T20:30:00-05:00")]
    [InlineData("PER", "2026-11-22T04:59:59Z", "2026-11-21T23:59:59-05:00")]
    [InlineData("PER", "2026-11-22T05:00:00Z", "2026-11-22T00:00:00-05:00")]
    [InlineData("BRA", "2026-01-01T02:59:59Z", "2025-12-31T23:59:59-03:00")]
    [InlineData("ESP", "2026-12-31T23:00:00Z", "2027-01-01T00:00:00+01:00")]
    // In Santiago the sixth of September 2026 begins at one in the morning, and the last hour of the fourth of April comes twice.
    [InlineData("CHL", "2026-09-06T03:59:59Z", "2026-09-05T23:59:59-04:00")]
    [InlineData("CHL", "2026-09-06T04:00:00Z", "2026-09-06T01:00:00-03:00")]
    [InlineData("CHL", "2026-04-05T02:59:59Z", "2026-04-04T23:59:59-03:00")]
    [InlineData("CHL", "2026-04-05T03:00:00Z", "2026-04-04T23:00:00-04:00")]
    [InlineData("PRT", "2026-03-29T00:59:59Z", "2026-03-29T00:59:59+00:00")]
    [InlineData("PRT", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00+01:00")]
    [InlineData("PRT", "2026-10-25T00:59:59Z", "2026-10-25T01:59:59+01:00")]
    [InlineData("PRT", "2026-10-25T01:00:00Z", "2026-10-25T01:00:00+00:00")]
    public void The_same_moment_is_shown_as_the_clocks_on_the_wall_show_it(string country, string moment, string shown)
    {
        var here = Clocks.In(country, Moment(moment));

        Assert.Equal(shown, here.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Assert.Equal(Moment(moment), here);
    }

    [Theory]
    [InlineData("PER")]
    [InlineData("XXX")]
    [InlineData("")]
    public void Without_a_zone_the_clocks_are_those_of_Greenwich(string country)
    {
        var clocks = CountryClocks.Of([("PER", "America/Nowhere")], TimeProvider.System);

        Assert.Equal(["America/Nowhere"], clocks.UnknownZones);
        Assert.Equal(Moment("2026-11-22T01:30:00Z").ToString("O"), clocks.In(country, Moment("2026-11-21T20:30:00-05:00")).ToString("O"));
    }

    [Fact]
    public async Task In_Lima_it_is_today_until_midnight_and_a_default_stays_as_it_was()
    {
        var house = await HouseAsync("2026-11-22T01:30:00Z");
        var link = await house.Start.RunAsync(house.Instrument, "PER", Language.Es, AnsweredBy.Self, Ct);
        var begun = await ReadAsync(house, link);

        house.Clock.Now = Moment("2026-11-24T15:00:00Z");
        await house.Save.RunAsync(link, Language.Es, [new("/data/stays", "", "sí")], 10, Ct);
        var later = await ReadAsync(house, link);
        Assert.Equal(SendOutcome.Sent, await house.Send.RunAsync(link, Language.Es, Ct));
        house.Clock.Now = Moment("2026-12-20T03:00:00Z");
        var sent = await ReadAsync(house, link);

        const string start = "2026-11-21T20:30:00.000-05:00", end = "2026-11-24T10:00:00.000-05:00";
        Assert.Equal((start, "", "2026-11-21", "2026-11-21", start, "2026-11-21", true), begun);
        Assert.Equal((start, "", "2026-11-21", "2026-11-21", end, "2026-11-24", false), later);
        Assert.Equal((start, end, "2026-11-21", "2026-11-21", end, "2026-11-24", false), sent);
    }

    [Fact]
    public async Task What_is_kept_of_when_it_was_sent_is_in_UTC_and_tells_the_year_of_the_country()
    {
        var house = await HouseAsync("2027-01-01T03:00:00Z");
        var link = await house.Start.RunAsync(house.Instrument, "PER", Language.Es, AnsweredBy.Self, Ct);

        await house.Send.RunAsync(link, Language.Es, Ct);

        var kept = (await house.Responses.FindByLinkAsync(link, Ct))!;
        Assert.Equal("2027-01-01T03:00:00.0000000+00:00", kept.SentAt!.Value.ToString("O"));
        Assert.Equal("2026-12-31", (await ReadAsync(house, link)).Day);
    }

    [Fact]
    public async Task An_invitation_shows_what_was_laid_ready_and_begins_at_the_clocks_of_its_country()
    {
        var house = await HouseAsync("2026-11-22T01:30:00Z");
        var link = await house.LinkAsync("key,country,stays\nS-1,PER,hola");
        var ready = (await house.Open.RunAsync(link, Language.Es, Ct))!;

        house.Clock.Now = Moment("2026-11-23T02:00:00Z");
        var told = house.Invited.PrefilledOf(ready).Select(element => element.Name).ToList();
        await house.AgreeAsync(link);

        Assert.Equal(["stays"], told);
        Assert.Equal(("2026-11-22T21:00:00.000-05:00", "2026-11-22"), ((await ReadAsync(house, link)).Begun, (await ReadAsync(house, link)).Day));
    }

    [Fact]
    public async Task A_program_that_sends_a_whole_response_sends_it_at_the_clocks_of_its_country()
    {
        var house = await HouseAsync("2026-11-22T01:30:00Z");
        var take = new TakeResponse(house.Responses, house.Instruments, GuestHouse.Catalogue, GuestHouse.Key, house.Clocks);

        var taken = await take.RunAsync(new(house.Instrument, "PER", Language.Es, AnsweredBy.Self, null, null, []), new("a-key-of-many-letters", new byte[] { 1 }, "editor"), Ct);

        Assert.Empty(taken.Problems);
        Assert.Equal("2026-11-21T20:30:00.000-05:00", (await ReadAsync(house, taken.Link)).Ended);
        Assert.Equal(TimeSpan.Zero, taken.Opened!.Response.SentAt!.Value.Offset);
    }

    private async Task<GuestHouse> HouseAsync(string now)
    {
        var house = await GuestHouse.OpenAsync(await databases.MigratedAsync(Engine.Sqlite), XlsForm.Of(Form));
        house.Clock.Now = Moment(now);
        return house;
    }

    private static async Task<(string Begun, string Ended, string Day, string Visit, string Moment, string Date, bool Evening)> ReadAsync(GuestHouse house, ResponseLink link)
    {
        var form = (await house.Open.RunAsync(link, Language.Es, Ct))!.Form;
        return (Text("begun"), Text("ended"), Text("day"), Text("visit"), Text("moment"), Text("date"), form.Find("/data/evening")!.IsRelevant);

        string Text(string name) => form.Find($"/data/{name}")!.Text;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
