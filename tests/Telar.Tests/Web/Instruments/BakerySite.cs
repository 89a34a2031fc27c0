using Dapper;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// The whole site with a short instrument whose author wrote markup into every text, and to which more can be published while it runs.
public sealed class BakerySite(TestDatabases databases) : OneInstrumentSite(databases)
{
    public const string Code = "bakery";

    public const string Text = """
        survey
        type | name | label::Español (es) | hint::Español (es) | score_dimension | gap::Español (es) | profile
        select_one often | sells | ¿Vende <b>mucho</b>?<script>alert(1)</script> | Mire <img src=x onerror=alert(2)> aquí | sales | Falta <i>vender</i> |
        select_one often | counts | ¿Lleva las cuentas? | | data | Faltan cuentas |
        text | activity | ¿A qué se dedica? | | | | activity

        choices
        list_name | name | label::Español (es) | points
        often | never | Nunca | 0
        often | often | A <u>menudo</u> | 2

        settings
        form_title | form_id | version | default_language
        Panadería | bakery | 1 | Español (es)

        scoring
        name | label::Español (es) | combine | weight
        sales | Ventas <s>todas</s> | mean | 1
        data | Datos | mean | 1
        total | Total | weighted |

        levels
        dimension | level | from | label::Español (es)
        total | 1 | 0 | Inicio <em>ya</em>
        """;

    /// Publishes a version, and the site that runs finds it.
    public async Task PublishAsync(string code, int version, string text = Text)
    {
        await KeepAsync(Database, code, version, text);
        await Parts.Answering.Instruments.RefreshAsync(CancellationToken.None);
    }

    public async Task RetireAsync(string code, int version)
    {
        var header = Parts.Answering.Instruments.Current.Find(code, version)!.Header;
        Assert.True(await Parts.Answering.Versions.MoveAsync(header, VersionStatus.Published, new(VersionStatus.Retired, "A", "", SmallInstrument.Morning), CancellationToken.None));
        await Parts.Answering.Instruments.RefreshAsync(CancellationToken.None);
    }

    /// The response behind the address of one of its pages.
    public async Task<Response> ResponseAtAsync(string path)
    {
        Assert.True(ResponseLink.TryParse(path.Split('/')[3], out var link));
        return (await new ResponseStore(Database).FindByLinkAsync(link, CancellationToken.None))!;
    }

    public async Task<int> WriteAsync(string sql, object values) =>
        await Database.WriteAsync((connection, transaction) => connection.ExecuteAsync(sql, values, transaction), CancellationToken.None);

    protected override Task PublishAsync(Database database) => KeepAsync(database, Code, 1, Text);

    private static async Task KeepAsync(Database database, string code, int version, string text)
    {
        var tables = XlsForm.Of(text);
        var header = SmallInstrument.Header with { Code = code, Version = version };
        var stored = new StoredVersion(header, VersionStatus.Published, tables, FieldList.Of(FormReader.Read(tables, code).Outcome.Value).ToText());
        Assert.True(await new InstrumentStore(database).KeepAsync(stored, new(VersionStatus.Published, "A", "", SmallInstrument.Morning), CancellationToken.None));
    }
}
