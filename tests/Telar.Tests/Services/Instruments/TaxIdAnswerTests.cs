using Dapper;
using Telar.Core.Forms;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Instruments;

/// A tax id is checked and turned into a mark; the number is never in the database, right or wrong.
public class TaxIdAnswerTests(TestDatabases databases)
{
    private const string Right = "80000001-3";
    private const string Wrong = "80000001-4";
    private const string Path = "/data/number";

    private static readonly SubjectKey Key = SubjectKey.Of([1, 2, 3]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Two_ways_of_writing_a_number_leave_the_same_mark(Engine engine)
    {
        var (save, store, _) = await OpenAsync(engine);

        var first = await WriteAsync(save, Right);
        var mark = (await store.FindByLinkAsync(SmallInstrument.Link(), Ct))!.SubjectHash;
        await WriteAsync(save, "ruc 80.000.001 - 3");

        Assert.Null(first.Refused);
        Assert.Equal(Key.HashOf("PRY", "800000013"), mark);
        Assert.Equal(mark, (await store.FindByLinkAsync(SmallInstrument.Link(), Ct))!.SubjectHash);
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_wrong_number_is_told_and_given_back_but_not_kept(Engine engine)
    {
        var (save, store, database) = await OpenAsync(engine);

        var saved = await WriteAsync(save, Wrong);

        Assert.Equal((Path, Wrong), (saved.Refused!.Path, saved.Refused.Text));
        Assert.Contains("dígito verificador", saved.Refused.Why, StringComparison.Ordinal);
        Assert.Null((await store.FindByLinkAsync(SmallInstrument.Link(), Ct))!.SubjectHash);
        await AssertNowhereAsync(database, "80000001");
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_wrong_number_does_not_take_the_mark_of_the_right_one_away(Engine engine)
    {
        var (save, store, database) = await OpenAsync(engine);
        await WriteAsync(save, Right);

        await WriteAsync(save, Wrong);

        Assert.Equal(Key.HashOf("PRY", "800000013"), (await store.FindByLinkAsync(SmallInstrument.Link(), Ct))!.SubjectHash);
        await AssertNowhereAsync(database, "80000001");
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_number_against_the_forms_own_rule_is_told_in_the_forms_words_and_not_kept(Engine engine)
    {
        var (save, _, database) = await OpenAsync(engine);

        var saved = await WriteAsync(save, "no");

        Assert.Equal("Escriba el número entero.", saved.Refused!.Why);
        await AssertNowhereAsync(database, "\"no\"");
    }

    private static async Task<SavedAnswers> WriteAsync(SaveAnswers save, string number) =>
        (await save.RunAsync(SmallInstrument.Link(), Language.Es, [new(Path, "", number)], 10, Ct))!;

    private static async Task AssertNowhereAsync(Database database, string number)
    {
        await using var connection = await database.OpenAsync(Ct);
        var answers = await connection.QueryAsync<string>("SELECT answers FROM response ORDER BY id");
        Assert.All(answers, line => Assert.DoesNotContain(number, line, StringComparison.Ordinal));
        Assert.NotEmpty(answers);
    }

    private async Task<(SaveAnswers Save, ResponseStore Store, Database Database)> OpenAsync(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var instruments = new InstrumentStore(database);
        var version = SmallInstrument.Version with { Tables = TablesWithNumber, Fields = "" };
        version = version with { Fields = FieldsOf(version) };
        Assert.True(await instruments.KeepAsync(version, new(VersionStatus.Draft, "A", "", SmallInstrument.Morning), Ct));
        foreach (var (from, to) in new[] { (VersionStatus.Draft, VersionStatus.Review), (VersionStatus.Review, VersionStatus.Published) })
            Assert.True(await instruments.MoveAsync(version.Header, from, new(to, "A", "", SmallInstrument.Morning), Ct));
        var holder = new InstrumentHolder(instruments, new HashSet<string>(["TRA1", "TRF1"], StringComparer.Ordinal));
        await holder.RefreshAsync(Ct);
        var store = new ResponseStore(database);
        Assert.True(await store.AddAsync(SmallInstrument.Response() with { Answers = "[null,null,null]" }, SmallInstrument.Link(), request: null, score: null, Ct));
        return (new(store, new(database), holder, Key, CountryClocks.Of(GuestHouse.Catalogue, TimeProvider.System)), store, database);
    }

    private static string FieldsOf(StoredVersion version) => CompiledInstrument.Of(version, new HashSet<string>(["TRA1", "TRF1"], StringComparer.Ordinal)).Value.Fields.ToText();

    private static FormTables TablesWithNumber => new(
    [
        SmallInstrument.Table(
            "survey",
            ["type", "name", "label::Español (es)", "score_dimension", "thread", "challenge", "profile", "constraint", "constraint_message::Español (es)"],
            ["select_one often", "sells", "¿Vende por internet?", "sales", "TRA", "TRA1", "", "", ""],
            ["select_one often", "counts", "¿Lleva las cuentas?", "data", "TRF", "TRF1", "", "", ""],
            ["text", "number", "¿Cuál es su número fiscal?", "", "", "", "tax_id", "string-length(.) > 4", "Escriba el número entero."]),
        .. SmallInstrument.Tables.Tables.Skip(1),
    ]);
}
