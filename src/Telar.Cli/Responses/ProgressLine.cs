using System.Diagnostics;
using Telar.Core.Shared;

namespace Telar.Cli.Responses;

/// How far a long piece of work has come, on the channel of errors, once every two seconds; short work says nothing.
internal sealed class ProgressLine(TextWriter to, Language language, long all) : IProgress<long>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan last;

    public void Report(long value)
    {
        if (watch.Elapsed - last < Between)
            return;
        last = watch.Elapsed;
        to.WriteLine(ResponseTexts.Progress.Fill(language, ("done", ResponseCommand.Said(value)), ("all", ResponseTexts.Counted.Say(language, all))));
    }
}
