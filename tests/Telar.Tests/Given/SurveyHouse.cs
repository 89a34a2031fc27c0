using System.Globalization;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Exports;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Tests.Given;

/// A published instrument of six scored questions with a repeat, and those who answered it, in a database.
internal sealed class SurveyHouse
{
    public const string Tables = """
        survey
        type | name | label::Español (es) | label::English (en) | score_dimension
        select_one often | a | ¿A? | A? | sales
        select_one often | b | ¿B? | B? | sales
        select_one often | c | ¿C? | C? | sales
        select_one often | d | ¿D? | D? | data
        select_multiple ways | ways | ¿Cómo? | How?
        text | note | Nota | Note
        begin repeat | shop | Tienda | Shop
        text | street | Calle | Street
        end repeat

        choices
        list_name | name | label::Español (es) | label::English (en) | points
        often | never | Nunca | Never | 0
        often | some | A veces | At times | 1
        often | always | Siempre | Always | 2
        ways | net | Por internet | Online
        ways | shop | En tienda | In a shop

        scoring
        name | label::Español (es) | combine | weight
        sales | Ventas | mean | 1
        data | Datos | mean | 1
        total | Total | weighted

        levels
        dimension | level | from | label::Español (es) | label::English (en)
        total | 1 | 0 | Inicio | Start
        total | 2 | 50 | En camino | Under way
        """;

    private static readonly string[] Often = ["never", "some", "always"];

    private SurveyHouse(Database database, CompiledInstrument version) => (Database, Version) = (database, version);

    public Database Database { get; }

    public CompiledInstrument Version { get; }

    public SentResponses Responses => new(Database);

    public ResponseStore Store => new(Database);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SurveyHouse> OpenAsync(Database database, string text = Tables)
    {
        var tables = XlsForm.Of(text);
        var header = SmallInstrument.Header with { Code = "survey" };
        var stored = new StoredVersion(header, VersionStatus.Published, tables, FieldList.Of(FormReader.Read(tables, "survey").Outcome.Value).ToText());
        await new InstrumentStore(database).KeepAsync(stored, new(VersionStatus.Published, "A", "", SmallInstrument.Morning), Ct);
        return new(database, (await new FindVersion(new(database), new HashSet<string>(StringComparer.Ordinal)).RunAsync(new("survey", null), Ct)).Value);
    }

    public ResponseExport Export(ResponseFormat format) => new(Version, AppliedScoring.OwnOf(Version), format, LabelUse.CodesOnly, Language.En, Since: null, IsDemonstration: false);

    /// The clock of a day on which all of them were sent and none is over.
    public static TimeProvider Clock { get; } = new FixedClock(SmallInstrument.Morning.AddDays(10));

    public static CountryClocks Clocks { get; } = CountryClocks.Of(GuestHouse.Catalogue, Clock);

    /// Sends a response by its line, with the score that it has.
    public async Task<Response> SendAsync(int number, string line, Func<Response, Response>? with = null)
    {
        var response = SmallInstrument.Response($"id-{number.ToString("00000", CultureInfo.InvariantCulture)}", $"subject-{number}") with
        {
            Instrument = "survey", State = ResponseState.Sent, SentAt = SmallInstrument.Morning.AddMinutes(number), ExpiresAt = SmallInstrument.Morning.AddYears(3), Answers = line, IsCounted = true,
        };
        response = with is null ? response : with(response);
        var score = new LineScorer(Version, Version.Instrument.Scoring, Clocks).Score([new(response.Country, response.Id, System.Text.Encoding.UTF8.GetBytes(line), null, response.SentAt!.Value)])[0];
        var link = ResponseLink.Of(response.Country, [.. Enumerable.Range(0, ResponseLink.Letters).Select(place => (byte)(place switch { 0 => number & 31, 1 => (number >> 5) & 31, 2 => (number >> 10) & 31, _ => place }))]);
        Assert.True(await Store.AddAsync(response, link, request: null, new(Version.Hash, score.Total, score.Dimensions), Ct));
        return response;
    }

    /// So many that answer alike within themselves, by chance.
    public async Task SendManyAsync(int count, Func<int, Response, Response>? with = null)
    {
        var dice = new Dice(3);
        for (var number = 0; number < count; number++)
        {
            var bent = dice.Below(3);
            string Answer() => Often[Math.Clamp(bent + dice.Below(3) - 1, 0, 2)];
            var at = number;
            await SendAsync(number, $"""["{Answer()}","{Answer()}","{Answer()}","{Answer()}","{(dice.Below(2) == 0 ? "net shop" : "net")}",null,[]]""", with is null ? null : response => with(at, response));
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
