namespace Telar.Storage.Shared;

/// Files that appear together under their names once all of them are whole. Until then they lie beside their place, and are taken away where the work fails.
public sealed class WholeFiles : IAsyncDisposable
{
    private readonly List<(FileStream File, string Part, string Path)> files = [];
    private bool isKept;

    public FileStream Create(string path)
    {
        var whole = System.IO.Path.GetFullPath(path);
        var part = $"{whole}.{Environment.ProcessId}.part";
        var file = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        files.Add((file, part, whole));
        return file;
    }

    /// Everything is on the disk before the first name is given.
    public async Task KeepAsync(CancellationToken ct)
    {
        foreach (var (file, _, _) in files)
        {
            await file.FlushAsync(ct);
            file.Flush(flushToDisk: true);
            await file.DisposeAsync();
        }
        foreach (var (_, part, path) in files)
            File.Move(part, path, overwrite: true);
        isKept = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (isKept)
            return;
        foreach (var (file, part, _) in files)
        {
            try
            {
                await file.DisposeAsync();
            }
            catch (IOException)
            {
                // What did not fit is thrown away: the fault that brought us here is the one to tell.
            }
            File.Delete(part);
        }
    }
}
