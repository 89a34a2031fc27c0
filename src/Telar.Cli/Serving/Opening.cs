using Telar.Core.Catalogue;
using Telar.Core.Search;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Demonstration;
using Telar.Services.Indicators;
using Telar.Services.Indices;
using Telar.Services.Instruments;
using Telar.Services.Observatory;
using Telar.Services.Search;
using Telar.Storage.Catalogue;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;
using Telar.Storage.Instruments;
using Telar.Storage.Search;
using Telar.Storage.Shared;
using Telar.Web.Shared;

namespace Telar.Cli.Serving;

/// Where a site opens: the house with its catalogue and starter data, where received files are kept, and a migrated database.
public sealed record OpeningPlace(string House, string Received, Database Database, bool HasStarterData)
{
    /// Beside the received files: in the folder of the data.
    public SubjectKey SubjectKey { get; init; } = OpenKey(Received);

    private static SubjectKey OpenKey(string received)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(received))!;
        Directory.CreateDirectory(folder);
        return SubjectKey.Open(folder, Environment.GetEnvironmentVariable("TELAR_SUBJECT_KEY"));
    }
}

/// Joins the parts of the site: reads the catalogue, brings starter data and a first release into a new database, prepares the search.
public static class Opening
{
    /// Refused where the catalogue is not whole, or the starter data or the first release had problems.
    public static async Task<Outcome<SiteParts>> OpenAsync(OpeningPlace place, IProgress<StarterProgress>? progress, CancellationToken ct)
    {
        var assets = Task.Run(() => new Assets(Path.Combine(place.House, "out", "assets")), ct);
        var folder = Path.Combine(place.House, "catalogue");
        var catalogue = OpenCatalogue.In(folder);
        if (catalogue.IsRefused)
            return Outcome<SiteParts>.Refused(catalogue.Problems);
        var problems = new List<Problem>();
        var synonyms = SynonymFile.Read(folder, problems);
        var screening = new ScreenData(place.Database, folder, catalogue.Value, TimeProvider.System);
        problems.AddRange(screening.Problems());
        var demonstration = new DemonstrationHolder(new(place.Database));
        await demonstration.RefreshAsync(ct);
        if (place.HasStarterData && demonstration.Current is null)
            problems.AddRange(await BringStarterDataAsync(place, catalogue.Value, screening, progress, ct));
        problems.AddRange(await ShelveAsync(place, catalogue.Value, folder, ct));
        if (problems.Count > 0)
            return Outcome<SiteParts>.Refused(problems);

        var answering = new Answering(place.Database, catalogue.Value, folder, place.SubjectKey, TimeProvider.System);
        await answering.Instruments.RefreshAsync(ct);
        await answering.Benchmarks.RefreshAsync(ct);
        var search = new SearchStore(place.Database);
        // Beside each other: on a start with an existing database these two are most of the waiting.
        var searchIsFresh = Task.Run(() => new IndexForSearch(search).RunIfChangedAsync(CataloguePages.Of(catalogue.Value), ct), ct);
        var observatory = new ObservatoryHolder(catalogue.Value, new(place.Database), new(place.Database), screening, CatalogueStamp.Of(folder));
        await observatory.RefreshAsync(ct);
        await searchIsFresh;
        return Outcome<SiteParts>.Of(new(observatory, place.Database, new(search, synonyms ?? Synonyms.None), answering, await assets, new()) { Demonstration = demonstration });
    }

    private static Task<IReadOnlyList<Problem>> ShelveAsync(OpeningPlace place, WholeCatalogue catalogue, string folder, CancellationToken ct) =>
        new ShelveInstruments(new(place.Database), folder, Answering.ChallengesOf(catalogue), catalogue.SourcesByCode.Keys.ToHashSet(StringComparer.Ordinal), TimeProvider.System).RunAsync(ct);

    private static async Task<IReadOnlyCollection<Problem>> BringStarterDataAsync(OpeningPlace place, WholeCatalogue catalogue, ScreenData screening, IProgress<StarterProgress>? progress, CancellationToken ct)
    {
        var import = new ImportObservations(place.Database, new(place.Received), CatalogueBooks.PlacesOf(catalogue), CatalogueBooks.SourcesOf(catalogue), TimeProvider.System);
        var report = await new LoadStarter(import).RunAsync(Path.Combine(place.House, "data", "starter"), progress, ct);
        if (report.Problems.Count > 0)
            return report.Problems;
        var releases = new ReleaseStore(place.Database);
        var publish = new PublishRelease(releases, new ObservationStore(place.Database), catalogue, new RecipeFolder(Path.Combine(place.House, "catalogue")), screening, TimeProvider.System);
        var release = await EnsureFirstRelease.RunAsync(publish, releases, Environment.ProcessorCount, ct);
        return release is { IsRefused: true } ? release.Problems : [];
    }
}
