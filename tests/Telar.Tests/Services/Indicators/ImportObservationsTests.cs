using Telar.Core.Indicators;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Indicators;

public sealed class ImportObservationsTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-import-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task What_a_file_says_of_our_countries_is_kept_and_the_rest_is_counted(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, problems) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,measured,\nS.ONE,XKX,2020,3,,\nS.ONE,PRY,2021,,,\nS.ONE,PRY,2022,13,projected,a note\n");

        Assert.Empty(problems);
        Assert.Equal(new IntakeCount(New: 2, Revised: 0, Unchanged: 0, Withdrawn: 0), report!.Count);
        Assert.Equal(1, report.OtherPlaces["XKX"]);
        Assert.Equal(1, report.Empty);
        var kept = await new ObservationStore(database).LatestOfAsync("test", Ct);
        Assert.Equal(["2020 12.5 measured", "2022 13 projected a note"], kept.Select(one => $"{one.Observation.Period} {one.Observation.Text} {one.Observation.Status.Code()} {one.Observation.Note}".TrimEnd()));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_correction_is_a_revision_and_a_repetition_changes_nothing(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\nS.ONE,PRY,2021,7,,\n");

        var (report, _) = await ImportAsync(database, "S.ONE,PRY,2020,12.50,,\nS.ONE,PRY,2021,8,,\n");

        Assert.Equal(new IntakeCount(New: 0, Revised: 1, Unchanged: 1, Withdrawn: 0), report!.Count);
        var kept = await new ObservationStore(database).LatestOfAsync("test", Ct);
        Assert.Equal([12.5, 8], kept.Select(one => one.Observation.Value!.Value));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_file_with_problems_leaves_the_database_as_it_was(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, problems) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\nS.ONE,PRY,20,8,,\nS.ONE,PRY,2021,\"1,5\",,\n");

        Assert.Null(report);
        Assert.Equal([("IMPORT-03", 3), ("IMPORT-11", 4)], problems.Select(problem => (problem.Code, problem.Place.Line!.Value)));
        Assert.Empty(await new ObservationStore(database).LatestOfAsync("test", Ct));
    }

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);

        var (report, _) = await ImportAsync(database, "S.ONE,PRY,2020,12.5,,\n", isDryRun: true);

        Assert.Equal(1, report!.Count.New);
        Assert.Empty(await new ObservationStore(database).LatestOfAsync("test", Ct));
        Assert.False(Directory.Exists(Path.Combine(folder, "received")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<(ImportReport? Report, Telar.Core.Shared.ProblemList Problems)> ImportAsync(Database database, string rows, bool isDryRun = false)
    {
        var file = Path.Combine(folder, "test.csv");
        File.WriteAllText(file, "series,place,period,value,status,note\n" + rows);
        var import = new ImportObservations(database, new(Path.Combine(folder, "received")), new([("PRY", "PY", 600)]), new([new("test", "Test", "", AllowsOpenData: true)]), TimeProvider.System);
        return import.RunAsync(new(file) { Source = "test", IsDryRun = isDryRun }, Ct);
    }
}
