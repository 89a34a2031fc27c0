using System.Collections.Concurrent;
using System.Data.Common;

namespace Telar.Storage.Shared;

/// Writing that asks nothing of the database in between. What comes while others are on their way to the disk goes there together, in one transaction:
/// the way is long, and as long for many as for one. Nobody is answered before it is done, and whose writing fails takes no other's along.
internal sealed class GroupedWrites(Database database)
{
    private const int MostTogether = 64;

    private readonly ConcurrentQueue<Waiting> waiting = new();
    private int writers;

    /// The rows that these statements wrote. Throws what the database refused them with.
    public Task<int> WriteAsync(IReadOnlyList<WriteStatement> statements)
    {
        var mine = new Waiting(statements);
        waiting.Enqueue(mine);
        if (Interlocked.CompareExchange(ref writers, 1, 0) == 0)
            _ = Task.Run(WriteAllAsync);
        return mine.Written.Task;
    }

    // Whoever comes after the last look and before the end finds nobody writing, or is found by the look that follows.
    private async Task WriteAllAsync()
    {
        do
        {
            while (Next() is { Count: > 0 } group)
                await WriteAsync(group);
            Interlocked.Exchange(ref writers, 0);
        }
        while (!waiting.IsEmpty && Interlocked.CompareExchange(ref writers, 1, 0) == 0);
    }

    private List<Waiting> Next()
    {
        var group = new List<Waiting>();
        while (group.Count < MostTogether && waiting.TryDequeue(out var one))
            group.Add(one);
        return group;
    }

    private async Task WriteAsync(List<Waiting> group)
    {
        try
        {
            var rows = await WriteStatement.RunAsync(database, [.. group.SelectMany(one => one.Statements)]);
            var at = 0;
            foreach (var one in group)
            {
                var mine = 0;
                foreach (var _ in one.Statements)
                    mine += rows[at++];
                one.Written.SetResult(mine);
            }
        }
        catch (DbException) when (group.Count > 1)
        {
            foreach (var one in group)
                await WriteAsync([one]);
        }
#pragma warning disable CA1031 // Whatever it was, it is told to whoever waits; untold, they would wait for ever.
        catch (Exception fault)
        {
            foreach (var one in group)
                one.Written.TrySetException(fault);
        }
#pragma warning restore CA1031
    }

    private sealed record Waiting(IReadOnlyList<WriteStatement> Statements)
    {
        public TaskCompletionSource<int> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
