using System.Text;
using System.Text.Json;
using Dapper;
using Telar.Cli.Shared;
using Telar.Services.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Cli.Responses;

/// `telar response invite`, `invitations`, `withdraw` as others script them.
public sealed class InviteCommandTests : CommandTests
{
    [Fact]
    public async Task A_list_becomes_links_that_are_written_once_and_readable_by_nobody_else()
    {
        await PublishAsync();
        var list = await ListAsync("key;language;staff\nS-1;;4\nS-2;pt;\n");

        var (code, said) = await InviteAsync(list, "--lang", "es");

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("2 invitaciones nuevas", said, StringComparison.Ordinal);
        var rows = await File.ReadAllLinesAsync(Links, Ct);
        Assert.Equal("key,country,language,link", rows[0]);
        Assert.Matches("^S-1,PRY,es,https://telar.example/es/respuesta/PRY-[0-9a-z]{26}$", rows[1]);
        Assert.Matches("^S-2,PRY,pt,https://telar.example/pt/resposta/PRY-[0-9a-z]{26}$", rows[2]);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Links));

        File.Delete(Links);
        var (again, known) = await InviteAsync(list, "--json");

        Assert.Equal(ExitCode.Done, again);
        Assert.False(File.Exists(Links));
        var told = JsonDocument.Parse(known).RootElement;
        Assert.Equal((0, 2, "invited"), (told.GetProperty("invited").GetInt32(), told.GetProperty("known").GetArrayLength(), told.GetProperty("known")[0].GetProperty("state").GetString()));
    }

    [Fact]
    public async Task What_is_wrong_with_a_list_is_told_by_line_and_nobody_is_invited()
    {
        await PublishAsync();
        var list = await ListAsync("key,staff\nS-1,many\n=2+3,4\n");

        var (code, said) = await InviteAsync(list, "--json");
        var (later, second) = await InviteAsync(await ListAsync("key,staff\nS-1,many\n"), "--json");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (code, later));
        Assert.Equal([("INVITE-06", 3)], Problems(said));
        Assert.Equal([("FILL-22", 2)], Problems(second));
        Assert.False(File.Exists(Links));
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData("INVITE-12", "--expires", "2020-01-01")]
    [InlineData("INVITE-13", "--from", " ")]
    [InlineData("INVITE-07", "--country", "USA")]
    public async Task What_holds_for_all_of_them_is_looked_at_too(string problem, string option, string value)
    {
        await PublishAsync();

        var (code, said) = await InviteAsync(await ListAsync("key\n1\n"), option, value, "--json");

        Assert.Equal((ExitCode.Refused, problem), (code, Problems(said)[0].Code));
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData(new byte[0], "INVITE-01")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "INVITE-01")]
    [InlineData(new byte[] { (byte)'k', 0, (byte)'y' }, "IMPORT-52")]
    [InlineData(new byte[] { (byte)'k', 0xFF, 0xFE, (byte)'y' }, "IMPORT-53")]
    public async Task What_is_no_list_is_refused(byte[] bytes, string problem)
    {
        await PublishAsync();
        var list = Path.Combine(Folder, "list.csv");
        await File.WriteAllBytesAsync(list, bytes, Ct);

        var (code, said) = await InviteAsync(list, "--json");

        Assert.Equal((ExitCode.Refused, problem), (code, Problems(said)[0].Code));
    }

    [Fact]
    public async Task A_mark_at_the_beginning_quotes_and_other_line_ends_change_nothing()
    {
        await PublishAsync();
        var list = Path.Combine(Folder, "list.csv");
        await File.WriteAllBytesAsync(list, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("\"key\",staff\r\n\"S-1, sucursal\",4\r\n\r\n")], Ct);

        var (code, _) = await InviteAsync(list);

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("\"S-1, sucursal\",PRY,", (await File.ReadAllLinesAsync(Links, Ct))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_each_went_is_told_by_the_inviters_own_list_and_counted_for_everybody()
    {
        await PublishAsync();
        var list = await ListAsync("key\nS-1\nS-2\n");
        await InviteAsync(list);
        await AnswerAsync("S-1");

        var (_, counts) = await RunAsync("response", "invitations", GuestInstrument.Code, "--lang", "es");
        var (_, json) = await RunAsync("response", "invitations", GuestInstrument.Code, "--json");
        var (_, each) = await RunAsync("response", "invitations", GuestInstrument.Code, "--list", await ListAsync("key,mail\nS-1,a@b\nS-2,\nS-3,\n"), "--from", GuestHouse.Chamber, "--country", "pry");
        var (_, waiting) = await RunAsync("response", "invitations", GuestInstrument.Code, "--list", list, "--from", GuestHouse.Chamber, "--country", "PRY", "--not-sent");
        var (_, stranger) = await RunAsync("response", "invitations", GuestInstrument.Code, "--list", list, "--from", "Otra", "--country", "PRY", "--not-sent");

        Assert.Contains("1  sin abrir", counts, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(json).RootElement.GetArrayLength());
        Assert.Equal("key,country,state\nS-1,PRY,sent\nS-2,PRY,invited\nS-3,PRY,unknown\n", each);
        Assert.Equal("key,country,state\nS-2,PRY,invited\n", waiting);
        Assert.Equal("key,country,state\n", stranger);
    }

    [Fact]
    public async Task A_lost_file_of_links_is_made_anew_and_what_is_taken_back_opens_nothing()
    {
        await PublishAsync();
        var list = await ListAsync("key\nS-1\nS-2\n");
        await InviteAsync(list);
        var lost = await File.ReadAllTextAsync(Links, Ct);

        var (_, said) = await InviteAsync(list, "--new-links", "--json");
        var (code, withdrawn) = await RunAsync("response", "withdraw", GuestInstrument.Code, "--list", list, "--from", GuestHouse.Chamber, "--country", "PRY", "--json");
        var (refused, _) = await RunAsync("response", "withdraw", GuestInstrument.Code, "--list", await ListAsync("key\nS-9\n"), "--from", GuestHouse.Chamber, "--country", "PRY", "--json");

        Assert.Equal(2, JsonDocument.Parse(said).RootElement.GetProperty("newLinks").GetInt32());
        Assert.NotEqual(lost, await File.ReadAllTextAsync(Links, Ct));
        Assert.Equal((ExitCode.Done, ExitCode.Refused), (code, refused));
        Assert.Equal(2, JsonDocument.Parse(withdrawn).RootElement.GetProperty("withdrawn").GetInt32());
    }

    [Fact]
    public async Task Of_a_long_list_everybody_has_a_link_of_their_own()
    {
        await PublishAsync();
        var list = await ListAsync("key,staff\n" + string.Concat(Enumerable.Range(1, 2_000).Select(number => $"S-{number},4\n")));

        var (code, _) = await InviteAsync(list);

        Assert.Equal((ExitCode.Done, 2_000), (code, await CountAsync()));
        Assert.Equal(2_000, (await File.ReadAllLinesAsync(Links, Ct)).Skip(1).Select(line => line[line.LastIndexOf('/')..]).Distinct().Count());
    }

    private string Links => Path.Combine(Folder, "links.csv");

    private static List<(string Code, int? Line)> Problems(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("code").GetString()!, problem.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : (int?)null))];

    private async Task<string> ListAsync(string text)
    {
        var path = Path.Combine(Folder, "list.csv");
        await File.WriteAllTextAsync(path, text, Ct);
        return path;
    }

    // The last value of an option that is named twice would be refused: what a test says stands in place of the usual.
    private Task<(int Code, string Said)> InviteAsync(string list, params string[] more)
    {
        var usual = new[] { ("--from", GuestHouse.Chamber), ("--country", "PRY"), ("--language", "es"), ("--site", "https://telar.example/"), ("--out", Links) };
        return RunAsync(["response", "invite", GuestInstrument.Code, "--list", list, .. usual.Where(one => !more.Contains(one.Item1)).SelectMany(one => new[] { one.Item1, one.Item2 }), .. more]);
    }

    private async Task PublishAsync()
    {
        await using var database = Open();
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
        await GuestInstrument.PublishAsync(database, Ct);
    }

    // By the link in the file, with the key of this Folder.
    private async Task AnswerAsync(string key)
    {
        await using var database = Open();
        var house = await GuestHouse.AroundAsync(database);
        house.Clock.Now = TimeProvider.System.GetUtcNow();
        var row = (await File.ReadAllLinesAsync(Links, Ct)).Single(line => line.StartsWith(key + ",", StringComparison.Ordinal));
        Assert.True(Telar.Core.Instruments.Responses.ResponseLink.TryParse(row[(row.LastIndexOf('/') + 1)..], out var link));
        Assert.Equal(SendOutcome.Sent, await house.AnswerAllAsync(link));
    }

    private async Task<long> CountAsync()
    {
        await using var database = Open();
        await using var connection = await database.OpenAsync(Ct);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM invitation");
    }

    private Database Open() => Database.OfSqliteFile(Path.Combine(Folder, "telar.db"));
}
