using System.IO.Compression;
using Dapper;
using Telar.Core.Indicators;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Shared;

public sealed class BackupTests(TestDatabases databases) : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("telar-backup-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, Engine> Ways => new() { { Engine.Sqlite, Engine.Sqlite }, { Engine.Postgres, Engine.Postgres }, { Engine.Sqlite, Engine.Postgres }, { Engine.Postgres, Engine.Sqlite } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task What_was_backed_up_comes_back_with_its_revisions_and_files_on_either_engine(Engine from, Engine to)
    {
        var original = await FilledAsync(from);
        var copy = await databases.MigratedAsync(to);
        var file = Path.Combine(folder, "copy.zip");

        await BackupFile.WriteAsync(original, Path.Combine(folder, "received"), file, Now, Ct);
        await BackupFile.RestoreAsync(copy, Path.Combine(folder, "restored"), file, Ct);

        Assert.Equal(await EverythingAsync(original), await EverythingAsync(copy));
        Assert.Equal(Names("received"), Names("restored"));
    }

    [Fact]
    public async Task A_backup_that_was_cut_short_is_refused_and_nothing_changes()
    {
        var file = Path.Combine(folder, "copy.zip");
        await BackupFile.WriteAsync(await FilledAsync(Engine.Sqlite), Path.Combine(folder, "received"), file, Now, Ct);
        var bytes = await File.ReadAllBytesAsync(file, Ct);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], Ct);
        var copy = await databases.MigratedAsync(Engine.Sqlite);

        var refused = await Assert.ThrowsAsync<BackupException>(() => BackupFile.RestoreAsync(copy, folder, file, Ct));

        Assert.Equal(BackupFault.Broken, refused.Fault);
        Assert.Empty(await EverythingAsync(copy));
    }

    [Theory]
    [InlineData("manifest.json", "{")]
    [InlineData("tables/series.jsonl", "[\"id\",\"source\",\"code\",\"name\",\"unit\"]\n[1,\"test\"\n")]
    [InlineData("tables/series.jsonl", "[\"id\",\"source\",\"code\",\"name\",\"unit\"]\n[1,\"test\"]\n")]
    [InlineData("tables/series.jsonl", "[\"id\",\"source\",\"code\",\"name\",\"unit\"]\n[[1],\"test\",\"S.ONE\",\"\",\"\"]\n")]
    public async Task A_backup_with_a_damaged_part_is_refused_and_nothing_changes(string part, string content)
    {
        var file = Path.Combine(folder, "copy.zip");
        await BackupFile.WriteAsync(await FilledAsync(Engine.Sqlite), Path.Combine(folder, "received"), file, Now, Ct);
        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Ct))
        {
            zip.GetEntry(part)!.Delete();
            await using var entry = new StreamWriter(await zip.CreateEntry(part).OpenAsync(Ct));
            await entry.WriteAsync(content);
        }
        var copy = await databases.MigratedAsync(Engine.Sqlite);

        var refused = await Assert.ThrowsAsync<BackupException>(() => BackupFile.RestoreAsync(copy, Path.Combine(folder, "restored"), file, Ct));

        Assert.Equal(BackupFault.Broken, refused.Fault);
        Assert.Empty(await EverythingAsync(copy));
    }

    [Fact]
    public async Task A_backup_is_written_while_another_process_writes()
    {
        var original = await FilledAsync(Engine.Sqlite);
        await using var other = databases.AgainFrom(original);

        await other.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("INSERT INTO series (id, source, code, name, unit) VALUES (99, 'test', 'LATER', '', '')", transaction: transaction);
                var manifest = await BackupFile.WriteAsync(original, Path.Combine(folder, "received"), Path.Combine(folder, "copy.zip"), Now, Ct);
                Assert.Equal(1, manifest.Rows["series"]);
            },
            Ct);
    }

    [Fact]
    public async Task A_database_that_holds_something_is_not_overwritten()
    {
        var original = await FilledAsync(Engine.Sqlite);
        var file = Path.Combine(folder, "copy.zip");
        await BackupFile.WriteAsync(original, Path.Combine(folder, "received"), file, Now, Ct);

        var refused = await Assert.ThrowsAsync<BackupException>(() => BackupFile.RestoreAsync(original, folder, file, Ct));

        Assert.Equal(BackupFault.NotEmpty, refused.Fault);
    }

    [Fact]
    public async Task Every_table_is_kept_or_made_anew()
    {
        var database = await databases.MigratedAsync(Engine.Postgres);
        await using var connection = await database.OpenAsync(Ct);
        var tables = await connection.QueryAsync<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");

        string[] known = [.. BackupTables.Kept, .. BackupTables.MadeAnew, "migration"];
        Assert.Empty(tables.Except(known, StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Database> FilledAsync(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var import = new ImportObservations(database, new(Path.Combine(folder, "received")), new([("PRY", "PY", 600)]), new([new("test", "Test", "", true)]), TimeProvider.System);
        foreach (var rows in new[] { "S.ONE,PRY,2020,12.5,measured,a «note»\nS.ONE,PRY,2021,7,,\n", "S.ONE,PRY,2020,12.6,,\n" })
        {
            var file = Path.Combine(folder, "test.csv");
            await File.WriteAllTextAsync(file, "series,place,period,value,status,note\n" + rows, Ct);
            var (report, _) = await import.RunAsync(new(file) { Source = "test" }, Ct);
            Assert.NotNull(report);
        }
        return database;
    }

    private static async Task<List<string>> EverythingAsync(Database database)
    {
        await using var connection = await database.OpenAsync(Ct);
        var rows = await connection.QueryAsync("SELECT s.code, o.country, o.period, o.revision, o.value, o.text, o.status, o.note, o.received_id FROM observation o JOIN series s ON s.id = o.series_id ORDER BY s.code, o.country, o.period, o.revision");
        return [.. rows.Select(row => string.Join("|", ((IDictionary<string, object>)row).Values.Select(value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture))))];
    }

    private List<string> Names(string received) => [.. Directory.GetFiles(Path.Combine(folder, received)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
