using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Instruments;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Services.Instruments.Analysts;
using Telar.Storage.Catalogue;
using Telar.Storage.Demonstration;
using Telar.Storage.Instruments;

namespace Telar.Cli.Responses;

/// The version that was named, with the scoring that its responses are told by, and whether those who answered were invented.
internal sealed record VersionInHand(CompiledInstrument Version, AppliedScoring Scoring)
{
    public required bool IsDemonstration { get; init; }
}

/// `telar response`: what those who invite to an instrument, or analyse it, need of its responses.
public static class ResponseCommand
{
    internal static readonly Argument<string> Version = new("CODE") { Description = "Code of the instrument, or CODE:VERSION. Default: the newest version that took responses." };

    internal static readonly Option<string?> Scoring = new("--scoring") { Description = "Beginning of the name of a kept scoring. Default: the version's own.", HelpName = "NAME" };

    internal static readonly Option<string?> Out = new("--out") { Description = "File to write. Default: the terminal.", HelpName = "FILE" };

    internal static readonly Option<bool> All = new("--all") { Description = "Every response that was sent, also incomplete ones and earlier ones of the same subject." };

    public static Command Create() => new("response", "Invite to an instrument and see who answered; export its responses, judge its questions, tabulate them, score them anew.")
    {
        InviteCommand.Create(), InvitationsCommand.CreateInvitations(), InvitationsCommand.CreateWithdraw(),
        ResponseExportCommand.Create(), CodeBookCommand.Create(), StatisticsCommand.Create(), TableCommands.CreateDistribution(), TableCommands.CreateTable(), SumsCommand.Create(), RescoreCommand.Create(),
    };

    internal static IReadOnlySet<string> Challenges(Workplace workplace) => ChallengeCodes.In(workplace.Catalogue);

    internal static Task<Outcome<CompiledInstrument>> FindVersionAsync(ParseResult parsed, Workplace workplace, CancellationToken ct) =>
        new FindVersion(new(workplace.Database), Challenges(workplace)).RunAsync(VersionName.Parse(parsed.GetValue(Version)!), ct);

    internal static async Task<Outcome<VersionInHand>> FindAsync(ParseResult parsed, Workplace workplace, CancellationToken ct)
    {
        var version = await FindVersionAsync(parsed, workplace, ct);
        if (version.IsRefused)
            return Outcome<VersionInHand>.Refused(version.Problems);
        var scoring = await new FindScoring(new ProposedScorings(workplace.Database), Challenges(workplace)).RunAsync(version.Value, parsed.GetValue(Scoring), ct);
        if (scoring.IsRefused)
            return Outcome<VersionInHand>.Refused(scoring.Problems);
        var mark = await new DemonstrationStore(workplace.Database).FindAsync(ct);
        return Outcome<VersionInHand>.Of(new(version.Value, scoring.Value) { IsDemonstration = mark is not null });
    }

    internal static string Said(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// Two digits and no culture: what a terminal shows of a figure.
    internal static string Said(double? number, string form = "0.00") => number is { } known && double.IsFinite(known) ? known.ToString(form, CultureInfo.InvariantCulture) : "–";

    /// To a file, which appears whole, or to the terminal.
    internal static async Task<int> WriteAsync(ParseResult parsed, string text, CancellationToken ct)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Out) is not { } path)
        {
            await output.WriteAsync(text.AsMemory(), ct);
            return ExitCode.Done;
        }
        await using var files = new Storage.Shared.WholeFiles();
        await files.Create(path).WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), ct);
        await files.KeepAsync(ct);
        await output.WriteLineAsync(parsed.GetValue(CommonOptions.Json) ? CommandJson.Of(new { file = path }) : ResponseTexts.Written.Fill(CommonOptions.LanguageOf(parsed), ("file", Terminal.Plain(path))));
        return ExitCode.Done;
    }
}
