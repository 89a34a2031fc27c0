using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Exports;
using Telar.Core.Shared;
using Telar.Storage.Indicators.Export;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Services.Instruments.Analysts;

/// Writes the responses to one version, as tables for other programs. Nothing is held but the few responses in hand, however many there are;
/// one thread reads while the other writes.
public sealed class ExportResponses(SentResponses responses, TimeProvider clock)
{
    private const int AtOnce = 32;
    private const int BatchesAhead = 4;
    private const int BytesAtOnce = 1 << 16;

    public Task<long> CountAsync(ResponseExport export, CancellationToken ct) => responses.CountAsync(SliceOf(export), ct);

    /// Into files that appear whole or not at all: the table of responses under the name, those of repeats beside it as NAME-repeat.csv; a workbook has a sheet for each.
    public async Task<Outcome<ExportReport>> ToFileAsync(ResponseExport export, string path, IProgress<long>? progress, CancellationToken ct)
    {
        await using var files = new WholeFiles();
        var (tables, slice) = (export.Tables, SliceOf(export));
        if (export.Format == ResponseFormat.Xlsx)
        {
            var book = new ResponseWorkbook(responses, export, slice, progress);
            var problems = await Task.Run(() => book.Write(files.Create(path), ct), ct);
            if (problems.Count > 0)
                return Outcome<ExportReport>.Refused(problems);
            await files.KeepAsync(ct);
            return Outcome<ExportReport>.Of(new(book.Responses, [path], book.Cut));
        }
        List<(ExportTable Table, string Path)> parts = export.Format == ResponseFormat.Long ? [(tables.Responses, path)] : PartsOf(tables, path);
        var outs = parts.Select(part => new CsvPart(part.Table, PipeWriter.Create(files.Create(part.Path), new(minimumBufferSize: BytesAtOnce, leaveOpen: true)))).ToList();
        var written = await WriteAsync(export, tables, slice, outs, progress, ct);
        foreach (var part in outs)
            await part.To.CompleteAsync();
        await files.KeepAsync(ct);
        return Outcome<ExportReport>.Of(new(written, [.. parts.Select(part => part.Path)], Cut: 0));
    }

    /// One table as CSV to somebody who waits for it.
    public Task<long> ToPipeAsync(ResponseExport export, ExportTable table, PipeWriter to, CancellationToken ct) =>
        WriteAsync(export, export.Tables, SliceOf(export), [new(table, to)], progress: null, ct);

    /// A whole workbook, for a stream that can be read again.
    public async Task<IReadOnlyList<Problem>> ToWorkbookAsync(ResponseExport export, Stream to, CancellationToken ct) =>
        await Task.Run(() => new ResponseWorkbook(responses, export, SliceOf(export), progress: null).Write(to, ct), ct);

    private SentSlice SliceOf(ResponseExport export) => new(export.Version.Code, export.Version.Version, clock.GetUtcNow(), export.Since);

    private async Task<long> WriteAsync(ResponseExport export, ResponseTables tables, SentSlice slice, IReadOnlyList<CsvPart> parts, IProgress<long>? progress, CancellationToken ct)
    {
        var isLong = export.Format == ResponseFormat.Long;
        foreach (var part in parts)
            part.Cells.Header(isLong ? tables.LongColumns : part.Table.Columns.Select(column => column.Name));
        var written = 0L;
        await foreach (var batch in ReadAsync(export, slice, ct))
        {
            foreach (var (response, answers) in batch)
            {
                foreach (var part in parts)
                {
                    if (isLong)
                        tables.WriteLong(response, answers, part.Cells);
                    else if (part.Table.Name.Length == 0)
                        tables.WriteResponse(response, answers, part.Cells);
                    else
                        tables.WriteTurns(part.Table, response, answers, part.Cells);
                }
            }
            written += batch.Count;
            progress?.Report(written);
            foreach (var part in parts)
            {
                if (part.To.UnflushedBytes > BytesAtOnce)
                    await part.To.FlushAsync(ct);
            }
        }
        foreach (var part in parts)
            await part.To.FlushAsync(ct);
        return written;
    }

    private async IAsyncEnumerable<IReadOnlyList<(ExportedResponse Response, AnswerValues Answers)>> ReadAsync(ResponseExport export, SentSlice slice, [EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<IReadOnlyList<(ExportedResponse, AnswerValues)>>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => FillAsync(channel.Writer, export, slice, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(ct))
                yield return batch;
        }
        finally
        {
            await stopping.CancelAsync();
            await reading;
        }
    }

    private async Task FillAsync(ChannelWriter<IReadOnlyList<(ExportedResponse, AnswerValues)>> to, ResponseExport export, SentSlice slice, CancellationToken ct)
    {
        try
        {
            var batch = new List<(ExportedResponse, AnswerValues)>(AtOnce);
            await foreach (var response in responses.OfAsync(slice, export.Scoring.Name, ct))
            {
                batch.Add((response, AnswerLine.Read(Encoding.UTF8.GetBytes(response.Response.Answers), export.Version.Fields)));
                if (batch.Count < AtOnce)
                    continue;
                await to.WriteAsync(batch, ct);
                batch = new(AtOnce);
            }
            await to.WriteAsync(batch, ct);
            to.Complete();
        }
        catch (Exception fault)
        {
            // Whoever writes is told what stopped the reading, and passes it on.
            to.TryComplete(fault);
        }
    }

    // A repeat a-b and a repeat b inside of a would have one name; and some disks know no capitals.
    private static List<(ExportTable Table, string Path)> PartsOf(ResponseTables tables, string path)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var parts = new List<(ExportTable, string)>();
        foreach (var table in tables.All)
        {
            var first = table.Name.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{table.Name.Replace('/', '-')}{Path.GetExtension(path)}");
            var own = first;
            for (var number = 2; !taken.Add(own); number++)
                own = Path.ChangeExtension(first, null) + string.Create(CultureInfo.InvariantCulture, $"-{number}") + Path.GetExtension(first);
            parts.Add((table, own));
        }
        return parts;
    }

    private sealed record CsvPart(ExportTable Table, PipeWriter To)
    {
        public CsvCells Cells { get; } = new(To);
    }
}
