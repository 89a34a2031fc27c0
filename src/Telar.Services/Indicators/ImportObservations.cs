using System.Data.Common;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Layouts;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Services.Indicators;

/// What one import is asked to do.
public sealed record ImportRequest(string Path, string Source)
{
    /// Null: recognise it.
    public string? Format { get; init; }

    /// Say what would change, and change nothing.
    public bool IsDryRun { get; init; }
}

/// What one import did, or would have done.
public sealed record ImportReport(
    string File, string Format, IntakeCount Count, int Empty, IReadOnlyDictionary<string, int> OtherPlaces, int Repeated, bool WasKnown);

/// Receives one file of observations: all of it, or nothing.
public sealed class ImportObservations(Database database, ReceivedFiles received, PlaceBook places, TimeProvider clock)
{
    private static readonly IReadOnlyList<TableLayout> Layouts = [new TidyLayout()];

    public async Task<(ImportReport? Report, ProblemList Problems)> RunAsync(ImportRequest request, CancellationToken ct)
    {
        var problems = new ProblemList();
        var layout = Choose(request, problems);
        if (layout is null)
            return (null, problems);
        var file = ReceivedFiles.Describe(request.Path, layout.Code);
        ImportReport? report = null;
        try
        {
            await database.WriteAsync((connection, transaction) => TakeAsync(connection, transaction), ct);
        }
        catch (ImportStoppedException)
        {
            // Refused or a dry run: the transaction was rolled back, nothing is half-imported.
        }
        return (problems.Count == 0 ? report : null, problems);

        async Task TakeAsync(DbConnection connection, DbTransaction transaction)
        {
            var judge = new ReadingJudge(places, problems);
            await using var intake = await ObservationIntake.OpenAsync(connection, transaction, request.Source, ct);
            var repeated = 0;
            foreach (var reading in layout.Read(CsvRows.Read(File.OpenRead(request.Path)), problems))
            {
                if (!judge.TryTake(reading, out var observation, out var isRepeated))
                    continue;
                if (isRepeated)
                    repeated++;
                else
                    await intake.AddAsync(reading.Series, new(reading.SeriesName ?? "", reading.Unit ?? ""), observation, ct);
            }
            if (problems.Count == 0 && intake.Count == 0)
                problems.Add(ImportProblems.NothingOfOurs.At(new(file.Name)));
            if (problems.Count > 0)
                throw new ImportStoppedException();
            var count = await intake.CompareAsync(ct);
            report = new(file.Name, layout.Code, count, judge.Empty, judge.OtherPlaces, repeated, WasKnown: false);
            if (request.IsDryRun)
                throw new ImportStoppedException();
            await intake.MergeAsync(file, clock.GetUtcNow(), ct);
            received.Keep(request.Path, file);
        }
    }

    private static TableLayout? Choose(ImportRequest request, ProblemList problems)
    {
        var place = new ProblemPlace(System.IO.Path.GetFileName(request.Path));
        if (request.Format is { } named)
        {
            var chosen = Layouts.FirstOrDefault(layout => layout.Code == named);
            if (chosen is null)
                problems.Add(ImportProblems.FormatUnknown.At(place, ("formats", string.Join(", ", Layouts.Select(layout => layout.Code)))));
            return chosen;
        }
        var first = CsvRows.Read(File.OpenRead(request.Path)).Take(10).ToList();
        var found = Layouts.FirstOrDefault(layout => layout.Recognises(first));
        if (found is null)
            problems.Add(ImportProblems.FormatUnknown.At(place, ("formats", string.Join(", ", Layouts.Select(layout => layout.Code)))));
        return found;
    }

    private sealed class ImportStoppedException : Exception;
}
