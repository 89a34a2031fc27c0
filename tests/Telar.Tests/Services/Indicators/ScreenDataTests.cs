using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Indicators;

public sealed class ScreenDataTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-screen-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Kept_figures_are_screened_in_the_catalogue_or_not_and_accepting_is_written(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        await ImportAsync(database, "FINDEX.ACCOUNT,PRY,2021,154\nFINDEX.ACCOUNT,URY,2021,54\nLP.LPI.NEW,PRY,2021,7\nNOBODY.KNOWS,PRY,2021,-7\n");
        var screening = new ScreenData(database, CatalogueCopy(), OpenCatalogue.In(Repository.PathOf("catalogue")).Value, TimeProvider.System);
        var acceptance = new ScreenAcceptance(screening, folder, TimeProvider.System);

        var flags = (await screening.RunAsync(Ct)).Value;
        Assert.Equal(["FINDEX.ACCOUNT", "LP.LPI.NEW"], flags.All.Where(flag => flag.Kind == "scale-bounds").Select(flag => flag.Series[0].Code));
        Assert.StartsWith("Paraguay, 2021: ", flags.All[0].Sentence(Language.Es), StringComparison.Ordinal);
        Assert.True(flags.KeepsOut(flags.All[0].Series[0], "PRY", Period.OfYear(2021)));

        Assert.Equal("SCREEN-01", (await acceptance.RunAsync("000000000000", "Ana", "Because.", Ct)).Problems[0].Code);
        Assert.Equal("SCREEN-03", (await acceptance.RunAsync(flags.All[0].Id, "Ana", " ", Ct)).Problems[0].Code);
        Assert.False((await acceptance.RunAsync(flags.All[0].Id, "Ana", "The bank confirms it.", Ct)).IsRefused);
        Assert.Equal("SCREEN-02", (await acceptance.RunAsync(flags.All[0].Id, "Eva", "Me too.", Ct)).Problems[0].Code);

        var after = (await screening.RunAsync(Ct)).Value;
        Assert.Equal(flags.Unaccepted - 1, after.Unaccepted);
        Assert.Equal("Ana", after.Find(flags.All[0].Id)!.Acceptance!.By);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string CatalogueCopy()
    {
        var checks = Directory.CreateDirectory(Path.Combine(folder, "indicators", "checks")).FullName;
        foreach (var file in Directory.GetFiles(Repository.PathOf("catalogue", "indicators", "checks")))
            File.Copy(file, Path.Combine(checks, Path.GetFileName(file)));
        return folder;
    }

    private async Task ImportAsync(Database database, string rows)
    {
        var file = Path.Combine(folder, "test.csv");
        await File.WriteAllTextAsync(file, "series,place,period,value\n" + rows, Ct);
        var import = new ImportObservations(database, new ReceivedFiles(Path.Combine(folder, "received")), new([("PRY", "PY", 600), ("URY", "UY", 858)]), new([new("test", "Test", "", AllowsOpenData: true)]), TimeProvider.System);
        var (_, problems) = await import.RunAsync(new(file) { Source = "test" }, Ct);
        Assert.Empty(problems);
    }
}
