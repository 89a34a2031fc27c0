using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;
using Telar.Services.Indices;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;
using Telar.Storage.Shared;

namespace Telar.Tests.Services.Indices;

/// A recipe over two indicators of the catalogue, a database, and figures as they come in.
internal sealed class SmallObservatory : IDisposable
{
    public const string Trained = "IC.FRM.TRNG.ZS";
    public const string Lent = "FINDEX.BORROWFI";

    private const string Recipe = """
        code: small
        units: [ARG, BOL, CHL, PRY]
        window: { from: 2015, to: 2024 }
        treatment: { method: none }
        normalisation: { method: min_max, low: 0, high: 100 }
        levels:
          - { name: thread, aggregation: arithmetic, minimum_coverage: 0.5 }
          - { name: index, aggregation: arithmetic, minimum_coverage: 1 }
        uncertainty: { replicas: 50, seed: 1, weight_spread: 0.25, leave_one_out: true }
        sensitivity: { rows: 8, seed: 2, resamplings: 5 }
        tree:
          code: INDEX
          children:
            - code: TAL
              weight: 1
              children:
                - { indicator: IC.FRM.TRNG.ZS, weight: 1, direction: up }
                - { indicator: FINDEX.BORROWFI, weight: 1, direction: up }
        """;

    private static readonly Lazy<WholeCatalogue> Whole = new(() => OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

    private readonly Database database;

    public SmallObservatory(Database database)
    {
        this.database = database;
        WriteRecipe("small", Recipe);
        Releases = new(database);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("telar-recipes-").FullName;

    public ReleaseStore Releases { get; }

    public PublishRelease Publish => new(Releases, new ObservationStore(database), Whole.Value, new RecipeFolder(Folder), new ScreenData(database, Folder, Whole.Value, TimeProvider.System), TimeProvider.System);

    /// The check of the catalogue that says what a share can be.
    public SmallObservatory WithBounds()
    {
        var checks = Directory.CreateDirectory(Path.Combine(Folder, "indicators", "checks"));
        File.Copy(Repository.PathOf("catalogue", "indicators", "checks", "scale-bounds.yml"), Path.Combine(checks.FullName, "scale-bounds.yml"));
        return this;
    }

    public void WriteRecipe(string code, string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "recipes"));
        File.WriteAllText(Path.Combine(Folder, "recipes", code + ".yml"), text);
    }

    /// Rows of `country,year,value`.
    public async Task ReceiveAsync(string indicator, params string[] rows)
    {
        var source = indicator == Trained ? "wdi-2020-07" : "findex-2021";
        var path = Path.Combine(Folder, source + ".csv");
        await File.WriteAllTextAsync(path, "series,place,period,value\n" + string.Concat(rows.Select(row => $"{indicator},{row}\n")), TestContext.Current.CancellationToken);
        var import = new ImportObservations(
            database, new(Path.Combine(Folder, "received")), CatalogueBooks.PlacesOf(Whole.Value), CatalogueBooks.SourcesOf(Whole.Value), TimeProvider.System);
        Assert.Empty((await import.RunAsync(new(path) { Source = source, Format = "tidy-csv" }, TestContext.Current.CancellationToken)).Problems);
    }

    public async Task<SmallObservatory> WithFiguresAsync()
    {
        await ReceiveAsync(Trained, "ARG,2018,40", "BOL,2017,30", "CHL,2020,60", "PRY,2016,20", "PRY,2019,25");
        await ReceiveAsync(Lent, "ARG,2021,10", "BOL,2021,30", "CHL,2021,20", "PRY,2021,5");
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
