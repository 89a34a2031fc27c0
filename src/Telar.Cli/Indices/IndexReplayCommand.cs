using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Services.Indices;

namespace Telar.Cli.Indices;

/// `telar index replay`: computes a release again from what it stores, and says whether the same comes out.
internal static class IndexReplayCommand
{
    private const int Shown = 20;

    private static readonly Argument<string?> Code = ReleaseInHand.Code();

    private static readonly LocalText Same = new(
        "{code} sale igual al calcularla de nuevo: huella {hash}.",
        "{code} sai igual ao calculá-la de novo: impressão digital {hash}.",
        "{code} comes out the same when computed again: hash {hash}.");

    private static readonly LocalText Differs = new(
        "{code} no sale igual. Diferencias: {n}. Lo guardado y lo calculado de nuevo:",
        "{code} não sai igual. Diferenças: {n}. O guardado e o calculado de novo:",
        "{code} does not come out the same. Differences: {n}. What is stored and what was computed again:");

    public static Command Create()
    {
        var command = new Command("replay", "Compute a release again from its own figures and recipe and compare every number.") { Code, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var found = await ReleaseInHand.FindAsync(parsed, Code, ct);
        if (found.IsRefused)
            return ProblemPrinter.Refuse(parsed, found.Problems);
        var replay = ReplayRelease.Run(found.Value, Environment.ProcessorCount, ct);
        if (replay.IsRefused)
            return ProblemPrinter.Refuse(parsed, replay.Problems);
        if (parsed.GetValue(CommonOptions.Json))
            WriteForPrograms(replay.Value, to);
        else
            WriteForPeople(replay.Value, CommonOptions.LanguageOf(parsed), to);
        return replay.Value.IsSame ? ExitCode.Done : ExitCode.Refused;
    }

    internal static void WriteForPeople(ReplayReport report, Language language, TextWriter to)
    {
        if (report.IsSame)
        {
            to.WriteLine(Same.Fill(language, ("code", report.Stored.Code), ("hash", report.Stored.Header.Hash)));
            return;
        }
        to.WriteLine(Differs.Fill(language, ("code", report.Stored.Code), ("n", report.Differences.Count.ToString(CultureInfo.InvariantCulture))));
        foreach (var difference in report.Differences.Take(Shown))
            to.WriteLine("  " + LineOf(difference));
        if (report.Differences.Count > Shown)
            to.WriteLine("  …");
    }

    private static string LineOf(ReleaseDifference difference) =>
        string.Join(' ', new[] { difference.Country, difference.Node, difference.What + ":", difference.Stored + " ≠ " + difference.Replayed }.OfType<string>());

    private static void WriteForPrograms(ReplayReport report, TextWriter to) =>
        to.WriteLine(CommandJson.Of(
            new { release = report.Stored.Code, same = report.IsSame, stored = report.Stored.Header.Hash, replayed = report.Replayed.Header.Hash, differences = report.Differences }));
}
