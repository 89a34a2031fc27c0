using Telar.Core.Shared;

namespace Telar.Services.Indicators;

/// How far the starter data is: files done and in all.
public readonly record struct StarterProgress(int Done, int All, string File);

/// What loading the starter data did.
public sealed record StarterReport(int Files, int Loaded, long Figures, IReadOnlyCollection<Problem> Problems);

/// Brings the figures that come with the program into a database: every file of the folder, named by its source.
/// A file that was loaded before is passed over by its checksum, so that after an update only what changed is read.
public sealed class LoadStarter(ImportObservations import)
{
    public async Task<StarterReport> RunAsync(string folder, IProgress<StarterProgress>? progress, CancellationToken ct)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).ToList() : [];
        var problems = new ProblemList();
        var (loaded, figures) = (0, 0L);
        foreach (var (done, file) in files.Index())
        {
            progress?.Report(new(done, files.Count, Path.GetFileName(file)));
            var (report, found) = await import.RunAsync(new(file) { Source = Path.GetFileNameWithoutExtension(file), Format = "tidy-csv" }, ct);
            foreach (var problem in found)
                problems.Add(problem with { Place = problem.Place with { File = Path.GetFileName(file) } });
            if (report is { KnownSince: null })
            {
                loaded++;
                figures += report.Count.New + report.Count.Revised;
            }
        }
        progress?.Report(new(files.Count, files.Count, ""));
        return new(files.Count, loaded, figures, [.. problems]);
    }
}
