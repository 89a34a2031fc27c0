using Dapper;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Attachments;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Instruments;

public class AttachmentStoreTests(TestDatabases databases)
{
    private static readonly byte[] Content = [0, 1, 2, 250, 255];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_file_is_kept_with_the_answers_and_comes_back_as_it_was(Engine engine)
    {
        var (responses, files, _) = await StoresAsync(engine);
        var response = SmallInstrument.Response();

        Assert.True(await responses.SaveAsync(response with { Answers = "[1]" }, score: null, Ct, new([File("a")], Names("a"))));

        Assert.Equal([File("a").Attachment], await files.OfAsync(response, Ct));
        Assert.Equal(Content, (await files.FindAsync(response, "a", Ct))!.Value.Content);
        Assert.Null(await files.FindAsync(response, "b", Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task The_name_of_a_file_opens_nothing_for_another_response(Engine engine)
    {
        var (responses, files, _) = await StoresAsync(engine);
        await responses.SaveAsync(SmallInstrument.Response(), score: null, Ct, new([File("a")], Names("a")));

        Assert.Null(await files.FindAsync(SmallInstrument.Response("r2"), "a", Ct));
        Assert.Null(await files.FindAsync(SmallInstrument.Response() with { Country = "URY" }, "a", Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_file_that_no_answer_names_any_more_is_gone(Engine engine)
    {
        var (responses, files, _) = await StoresAsync(engine);
        var response = SmallInstrument.Response();
        await responses.SaveAsync(response, score: null, Ct, new([File("a"), File("b")], Names("a", "b")));

        await responses.SaveAsync(response with { Revision = 1 }, score: null, Ct, new([File("c")], Names("b", "c")));

        Assert.Equal(["b", "c"], (await files.OfAsync(response, Ct)).Select(file => file.Name));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Of_two_writers_the_second_leaves_no_file_behind(Engine engine)
    {
        var (responses, files, _) = await StoresAsync(engine);
        var response = SmallInstrument.Response();
        await responses.SaveAsync(response, score: null, Ct, new([File("a")], Names("a")));

        Assert.False(await responses.SaveAsync(response, score: null, Ct, new([File("b")], Names("b"))));

        Assert.Equal(["a"], (await files.OfAsync(response, Ct)).Select(file => file.Name));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Files_go_with_the_answers(Engine engine)
    {
        var (responses, files, database) = await StoresAsync(engine);
        var response = SmallInstrument.Response();
        await responses.SaveAsync(response, score: null, Ct, new([File("a")], Names("a")));

        await responses.EmptyAsync(response.Country, response.Id, ResponseState.Deleted, SmallInstrument.Morning, Ct);

        Assert.Empty(await files.OfAsync(response, Ct));
        await using var connection = await database.OpenAsync(Ct);
        Assert.Equal(0, await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM attachment"));
    }

    [Theory]
    [InlineData(Engine.Sqlite, Engine.Postgres)]
    [InlineData(Engine.Postgres, Engine.Sqlite)]
    public async Task A_backup_holds_them_for_either_engine(Engine from, Engine to)
    {
        var (responses, _, original) = await StoresAsync(from);
        var response = SmallInstrument.Response();
        byte[] large = new byte[AttachmentLimits.MostBytes];
        large[^1] = 7;
        await responses.SaveAsync(response with { TurnsRemoved = 3 }, score: null, Ct, new([new(File("a").Attachment with { Length = large.Length }, large)], Names("a")));
        var folder = Directory.CreateTempSubdirectory("telar-attached-").FullName;
        var copy = await databases.MigratedAsync(to);

        await BackupFile.WriteAsync(original, folder, Path.Combine(folder, "copy.zip"), SmallInstrument.Morning, Ct);
        await BackupFile.RestoreAsync(copy, folder, Path.Combine(folder, "copy.zip"), Ct);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(large, (await new AttachmentStore(copy).FindAsync(response, "a", Ct))!.Value.Content);
        Assert.Equal(3, (await new ResponseStore(copy).FindByLinkAsync(SmallInstrument.Link(), Ct))!.TurnsRemoved);
    }

    private static NewAttachment File(string name) => new(new(name, "/data/front", AttachmentKind.Png, Content.Length, "abc"), Content);

    private static HashSet<string> Names(params string[] names) => [.. names];

    private async Task<(ResponseStore Responses, AttachmentStore Files, Database Database)> StoresAsync(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await new InstrumentStore(database).KeepAsync(SmallInstrument.Version, new(VersionStatus.Draft, "Ana", "", SmallInstrument.Morning), Ct);
        var responses = new ResponseStore(database);
        Assert.True(await responses.AddAsync(SmallInstrument.Response(), SmallInstrument.Link(), request: null, score: null, Ct));
        return (responses, new(database), database);
    }
}
