using Microsoft.AspNetCore.Builder;
using Telar.Cli.Serving;
using Telar.Core.Shared;
using Telar.Services.Demonstration;
using Telar.Storage.Benchmarks;
using Telar.Storage.Demonstration;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Web.Shared;

namespace Telar.Tests.Services.Demonstration;

/// A database of invented firms: what goes in, what it refuses, and what every page of it says.
public sealed class FillDemonstrationTests(TestDatabases databases) : IDisposable
{
    private const int Firms = 300;

    private readonly string folder = Directory.CreateTempSubdirectory("telar-demo-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Firms_answer_once_or_twice_and_an_edition_is_made_of_them(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var parts = await OpenedAsync(database);

        var report = (await FillOf(database, parts).RunAsync(Firms, 1, null, Ct))!;

        var stored = await AllAsync(database, parts);
        Assert.Contains("maturity", report.Instruments);
        Assert.Equal(report.Responses, stored.Count * report.Instruments.Count);
        Assert.InRange(stored.Count, Firms + 20, Firms + 60);
        Assert.Equal(Firms, stored.Select(one => one.SubjectId).Distinct(StringComparer.Ordinal).Count());
        Assert.True(stored.Count(one => one.IsCounted) > Firms * 0.9);
        Assert.True(report.Cells > 0);
        // As pages and lists keep them: by code.
        Assert.All(stored.Select(one => (one.Country, one.Profile.Region)).Where(one => one.Region is not null), one => Assert.True(parts.Observatory.Current.Catalogue.HasRegion(one.Country, one.Region!)));
        Assert.Contains(stored, one => one.Profile.Region is not null);
        Assert.Equal((Firms, 1L), (await new DemonstrationStore(database).FindAsync(Ct)) is { } mark ? (mark.Firms, mark.Seed) : default);
    }

    [Fact]
    public async Task Made_anew_with_the_same_seed_the_answers_are_the_same()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        var parts = await OpenedAsync(database);
        await FillOf(database, parts).RunAsync(Firms, 1, null, Ct);
        var first = await AllAsync(database, parts);

        await FillOf(database, parts).RunAsync(Firms, 1, null, Ct);

        var again = await AllAsync(database, parts);
        Assert.Equal(first.Select(one => one.SubjectId + one.Wave).Order(StringComparer.Ordinal), again.Select(one => one.SubjectId + one.Wave).Order(StringComparer.Ordinal));
        Assert.All(first, one => Assert.NotEmpty(one.Answers));
        Assert.Equal(first.Select(AnswersOf).Order(StringComparer.Ordinal), again.Select(AnswersOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_hangs_on_a_response_goes_with_it_when_it_is_made_anew()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        await using var connection = await database.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT holder.name FROM sqlite_master AS holder, pragma_foreign_key_list(holder.name) AS link WHERE link.\"table\" = 'response'";
        var hanging = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(Ct))
        {
            while (await rows.ReadAsync(Ct))
                hanging.Add(rows.GetString(0));
        }

        Assert.NotEmpty(hanging);
        Assert.All(hanging, table => Assert.True(DemonstrationStore.Emptied.ToList().IndexOf(table) is var place && place >= 0 && place < DemonstrationStore.Emptied.ToList().IndexOf("response"), table));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Where_real_people_answered_nothing_is_touched(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var parts = await OpenedAsync(database);
        var link = await parts.Answering.Start.RunAsync(parts.Answering.Instruments.Current.FindOffered("maturity")!, "PRY", Language.Es, default, Ct);

        Assert.Null(await FillOf(database, parts).RunAsync(Firms, 1, null, Ct));

        Assert.NotNull(await new ResponseStore(database).FindByLinkAsync(link, Ct));
        Assert.Null(await new DemonstrationStore(database).FindAsync(Ct));
    }

    [Fact]
    public async Task A_page_that_was_kept_before_says_it_as_soon_as_there_are_invented_firms()
    {
        var database = await databases.MigratedAsync(Engine.Sqlite);
        var parts = await OpenedAsync(database);
        await using var site = Site.Build(parts, System.Net.IPAddress.Loopback, 0);
        await site.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = new(site.Urls.First()) };
        Assert.DoesNotContain("class=\"demo\"", await http.GetStringAsync("/es", Ct), StringComparison.Ordinal);

        await FillOf(database, parts).RunAsync(30, 1, null, Ct);
        await parts.Demonstration.RefreshAsync(Ct);

        Assert.Contains("30 empresas inventadas", await http.GetStringAsync("/es", Ct), StringComparison.Ordinal);
        var missing = await http.GetAsync("/es/nada", Ct);
        Assert.Contains("30 empresas inventadas", await missing.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var api = await http.GetAsync("/api/v1/countries", Ct);
        Assert.Equal("true", Assert.Single(api.Headers.GetValues(DemonstrationHeaders.Name)));
        await site.StopAsync(Ct);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<SiteParts> OpenedAsync(Database database) =>
        (await Opening.OpenAsync(new(Repository.Root, Path.Combine(folder, "received"), database, HasStarterData: false), progress: null, Ct)).Value with { ApiRequestsPerMinute = 0 };

    private static FillDemonstration FillOf(Database database, SiteParts parts) =>
        new(database, parts.Observatory.Current.Catalogue, new ReferenceFolder(Path.Combine(Repository.Root, "catalogue")).Read().Value, parts.Answering.Instruments, TimeProvider.System);

    private static async Task<List<Telar.Core.Instruments.Responses.Response>> AllAsync(Database database, SiteParts parts)
    {
        var version = parts.Answering.Instruments.Current.FindOffered("maturity")!.Version;
        var all = new List<Telar.Core.Instruments.Responses.Response>();
        await foreach (var one in new ResponseStore(database).SentAsync("maturity", version, Ct))
            all.Add(one);
        return all;
    }

    private static string AnswersOf(Telar.Core.Instruments.Responses.Response response) => $"{response.SubjectId} {response.Wave} {response.Profile.Activity} {response.Profile.StaffClass} {response.IsCounted} {response.Answers}";
}
