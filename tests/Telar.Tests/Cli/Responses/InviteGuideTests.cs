using System.Text.RegularExpressions;
using Telar.Cli.Serving;
using Telar.Cli.Shared;
using Telar.Storage.Shared;

namespace Telar.Tests.Cli.Responses;

/// What docs/guides/invite-respondents.md tells somebody who invites to do, done: its list, its commands, in their order.
public sealed partial class InviteGuideTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-guide-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_commands_of_the_guide_invite_follow_and_take_back()
    {
        await ShelveAsync();
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "guides", "invite-respondents.md"), Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "list.csv"), ListIn().Match(guide).Groups["list"].Value, Ct);
        var said = new List<string>();

        foreach (var line in Command().Matches(guide).Select(match => match.Groups["line"].Value))
            said.Add(await RunAsync(line));

        Assert.Equal(4, said.Count);
        Assert.StartsWith("3 new invitations", said[0], StringComparison.Ordinal);
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Combine(folder, "links.csv"), Ct)).Length);
        Assert.Contains("3  not opened", said[1], StringComparison.Ordinal);
        Assert.Equal(4, (await File.ReadAllLinesAsync(Path.Combine(folder, "remind.csv"), Ct)).Length);
        Assert.StartsWith("3 invitations withdrawn. 0 stay", said[3], StringComparison.Ordinal);
    }

    // As the guide says: the site was started once.
    private async Task ShelveAsync()
    {
        await using var database = Database.OfSqliteFile(Path.Combine(folder, "telar.db"));
        await new Migrator(database).ApplyAsync(DateTimeOffset.UnixEpoch, Ct);
        Assert.Empty((await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, Ct)).Problems);
    }

    private async Task<string> RunAsync(string line)
    {
        var words = Word().Matches(line).Select(match => match.Value.Trim('"')).Select(word => word == ".telar-trial" ? folder : word.EndsWith(".csv", StringComparison.Ordinal) ? Path.Combine(folder, word) : word);
        using var output = new StringWriter();
        var code = await Front.Root().Parse([.. words, "--lang", "en"]).InvokeAsync(new() { Output = output, EnableDefaultExceptionHandler = false }, Ct);
        Assert.True(code == ExitCode.Done, $"{line}: {output}");
        return output.ToString();
    }

    [GeneratedRegex("cat > list.csv <<'END'\n(?<list>.*?)END\n", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListIn();

    [GeneratedRegex("^\\./telar (?<line>response .*)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
