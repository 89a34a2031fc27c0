using System.Data.Common;
using System.Globalization;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Services.Indicators;

/// What one import is asked to do.
public sealed record ImportRequest(string Path)
{
    /// Null: the one that the file names, where it is in the catalogue.
    public string? Source { get; init; }

    /// Null: recognise it.
    public string? Format { get; init; }

    /// Null: the first sheet that is recognised.
    public string? Sheet { get; init; }

    public DecimalMark Decimals { get; init; }

    /// Null: UTF-8, or what the mark at the beginning says.
    public string? Encoding { get; init; }

    /// Say what would change, and change nothing.
    public bool IsDryRun { get; init; }

    /// Told from 0 to 1 while the file is read.
    public IProgress<double>? Progress { get; init; }
}

/// What one import did, or would have done. KnownSince: these bytes came before, and nothing was done.
public sealed record ImportReport(
    string File,
    string Format,
    string Source,
    IntakeCount Count,
    int Series,
    int Empty,
    IReadOnlyDictionary<string, int> OtherPlaces,
    long OtherFigures,
    int Repeated,
    DateTimeOffset? KnownSince,
    IReadOnlyCollection<Problem> Remarks);

/// Receives one file of observations: all of it, or nothing.
public sealed class ImportObservations(Database database, ReceivedFiles received, PlaceBook places, SourceBook sources, TimeProvider clock)
{
    private const int ReadingsBetweenLooks = 4096;
    private const int SourcesNamed = 25;
    private const int PlacesNamed = 20;
    private static readonly IntakeCount Nothing = new(0, 0, 0, 0);

    /// Either a report, or the problems that stood in its way.
    public async Task<(ImportReport? Report, ProblemList Problems)> RunAsync(ImportRequest request, CancellationToken ct)
    {
        var problems = new ProblemList();
        ImportReport? report = null;
        try
        {
            report = await RunAsync(request, problems, ct);
        }
        catch (FileRefusedException refused)
        {
            problems.Add(refused.Problem);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.Unreadable.At(new(Path.GetFileName(request.Path)), ("reason", broken.Message)));
        }
        return (problems.Count == 0 ? report : null, problems);
    }

    private async Task<ImportReport?> RunAsync(ImportRequest request, ProblemList problems, CancellationToken ct)
    {
        var name = Path.GetFileName(request.Path);
        if (!File.Exists(request.Path))
        {
            problems.Add(ReadingProblems.FileMissing.At(new(name)));
            return null;
        }
        using var file = ObservationFile.Open(request.Path, request.Encoding);
        if (FileReading.Choose(file, request, problems) is not { } reading || SourceOf(reading, request, problems) is not { } source)
            return null;
        var described = ReceivedFiles.Describe(request.Path, reading.Format, reading.Told);
        var remarks = new ProblemList();
        if (!source.AllowsOpenData)
            remarks.Add(ImportRemarks.PrivateUse.At(new(name), ("source", source.Code)));
        foreach (var remark in reading.Remarks)
            remarks.Add(remark);
        if (await ReceivedFiles.FindAsync(database, source.Code, described, ct) is { } since)
            return new(name, reading.Format, source.Code, Nothing, 0, 0, new Dictionary<string, int>(StringComparer.Ordinal), 0, 0, since, [.. remarks]);
        ImportReport? report = null;
        var isKept = false;
        try
        {
            await database.WriteLargeAsync(TakeAsync, ct);
        }
        catch (DbException) when (isKept)
        {
            // The disk was full at the last step, say: bytes that nobody knows of would only fill it further.
            received.LetGo(described);
            throw;
        }
        return report;

        // False where the file was refused or this is a dry run: then nothing is half-imported.
        async Task<bool> TakeAsync(DbConnection connection, DbTransaction transaction)
        {
            var judge = new ReadingJudge(places, problems, source.Code, request.Decimals);
            await using var intake = await ObservationIntake.OpenAsync(database.Dialect, connection, transaction, source.Code, ct);
            var looked = 0;
            foreach (var one in reading.Read(problems, remarks))
            {
                if (++looked % ReadingsBetweenLooks == 0)
                {
                    ct.ThrowIfCancellationRequested();
                    request.Progress?.Report(file.Share);
                }
                if (judge.TryTake(one, out var observation))
                    intake.Add(one.Series, one.SeriesName ?? "", one.Unit ?? "", observation, one.Row);
            }
            request.Progress?.Report(1);
            if (problems.Count == 0 && intake.Count == 0)
                problems.Add(ImportProblems.NothingOfOurs.At(new(name), ("figures", judge.OtherFigures.ToString(CultureInfo.InvariantCulture)), ("places", NamesOf(judge.OtherPlaces))));
            var repeated = judge.Repeated == 0 ? 0 : await intake.SettleRepeatedAsync(problems, ct);
            if (problems.Count > 0)
                return false;
            var count = await intake.CompareAsync(ct);
            report = new(name, reading.Format, source.Code, count, intake.SeriesCount, judge.Empty, judge.OtherPlaces, judge.OtherFigures, repeated, null, [.. remarks]);
            if (request.IsDryRun)
                return false;
            await intake.MergeAsync(described, clock.GetUtcNow(), ct);
            isKept = received.Keep(request.Path, described);
            return true;
        }
    }

    private KnownSource? SourceOf(FileReading reading, ImportRequest request, ProblemList problems)
    {
        var place = new ProblemPlace(Path.GetFileName(request.Path));
        var code = request.Source ?? reading.SourceTold;
        if (code is not null)
        {
            var known = sources.Find(code);
            if (known is null)
                problems.Add(ImportProblems.SourceUnknown.At(place, ("source", code), ("near", Listed(sources.Near(code)))));
            return known;
        }
        if (reading.Edition is { } claim && sources.FindEdition(claim) is { } found)
            return found;
        problems.Add(reading.Edition is { } edition
            ? ImportProblems.EditionUnknown.At(place, ("title", edition.Title), ("published", edition.Published), ("near", Listed(sources.EditionsOf(edition))))
            : ImportProblems.SourceNotSaid.At(place, ("near", Listed(sources.Some(SourcesNamed)))));
        return null;
    }

    private static string NamesOf(IReadOnlyDictionary<string, int> places)
    {
        var names = string.Join(", ", places.Keys.Select(place => place.Length == 0 ? "—" : place).Order(StringComparer.Ordinal).Take(PlacesNamed));
        return places.Count switch
        {
            0 => "—",
            > PlacesNamed => $"{names}, …",
            _ => names,
        };
    }

    private static string Listed(IReadOnlyList<string> codes) => codes.Count == 0 ? "—" : string.Join(", ", codes);
}
