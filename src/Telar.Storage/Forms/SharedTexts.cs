using System.IO.Compression;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// The texts that cells of a workbook name by their number, read beside the cells by another thread. They stand in the file in the order in which
/// the cells first need them, so that whoever asks for one rarely waits.
internal sealed class SharedTexts : IDisposable
{
    private const int Together = 256;

    // Whoever changes what follows holds it, and wakes who waits for it.
    private readonly object gate = new();
    private readonly List<string> texts = [];
    private readonly Task reading;
    private bool isOver;
    private volatile bool isUnwanted;

    /// `workbook` is read by this one alone, and closed.
    public SharedTexts(Stream workbook) => reading = Task.Run(() => Read(workbook));

    /// The text of that number; empty where there is none. Throws what the file is refused for.
    public string this[int index]
    {
        get
        {
            lock (gate)
            {
                while (index >= texts.Count && !isOver)
                    Monitor.Wait(gate);
                if (index < texts.Count)
                    return texts[index];
            }
            Finish();
            return "";
        }
    }

    /// Waits for the rest, whether a cell needs it or not. Throws what the file is refused for.
    public void Finish() => reading.GetAwaiter().GetResult();

    public void Dispose()
    {
        isUnwanted = true;
        // What went wrong in it was told, or no longer matters.
        Task.WhenAny(reading).Wait();
    }

    private void Read(Stream workbook)
    {
        try
        {
            using var archive = new ZipArchive(workbook);
            var some = new List<string>(Together);
            foreach (var text in new WorkbookParts(archive).ReadShared())
            {
                some.Add(CellEscapes.Decode(text));
                if (isUnwanted)
                    return;
                if (some.Count == Together)
                    Give(some);
            }
            Give(some);
        }
        finally
        {
            lock (gate)
            {
                isOver = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    private void Give(List<string> some)
    {
        lock (gate)
        {
            texts.AddRange(some);
            Monitor.PulseAll(gate);
        }
        some.Clear();
    }
}
