using System.CommandLine;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Invitations;
using Telar.Core.Shared;
using Telar.Services.Instruments.Invitations;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Cli.Responses;

/// `telar response invitations` and `withdraw`: how far invitations went, by counts or by the inviter's own list, and taking them back.
internal static class InvitationsCommand
{
    private static readonly Option<bool> Waiting = new("--not-sent") { Description = "Only those whose answers may still come: whom to remind." };

    private static readonly Option<bool> WithBegun = new("--also-begun") { Description = "Also those that somebody has begun; what they answered is deleted." };

    public static Command CreateInvitations()
    {
        var command = new Command("invitations", "Say how many were invited, opened it, began, sent; with your list, how far each of it went.")
        {
            InvitationOptions.Code, InvitationOptions.OptionalList, InvitationOptions.OptionalFrom, InvitationOptions.Country, InvitationOptions.AnyWave, Waiting, ResponseCommand.Out,
            CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(FollowAsync);
        return command;
    }

    public static Command CreateWithdraw()
    {
        var command = new Command("withdraw", "Take back the invitations of a list that nobody has begun; their links say so from then on.")
        {
            InvitationOptions.Code, InvitationOptions.List, InvitationOptions.From, InvitationOptions.Country, InvitationOptions.Wave, WithBegun, CommonOptions.Data, CommonOptions.Database,
        };
        command.SetAction(WithdrawAsync);
        return command;
    }

    private static async Task<int> FollowAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var opened = await InvitationOptions.OpenAsync(parsed, workplace, ct);
        if (opened.IsRefused)
            return ProblemPrinter.Refuse(parsed, opened.Problems);
        var desk = opened.Value;
        var follow = new FollowInvitations(new(desk.Database), desk.Key, TimeProvider.System);
        if (parsed.GetValue(InvitationOptions.OptionalList) is not { } path)
            return await TellCountsAsync(parsed, await follow.CountAsync(desk.Instrument.Code, parsed.GetValue(InvitationOptions.AnyWave), ct));

        var inviter = InvitationOptions.InviterOf(parsed.GetValue(InvitationOptions.OptionalFrom));
        var lines = ReadKeys(path, desk);
        if (inviter.IsRefused || lines.IsRefused)
            return ProblemPrinter.Refuse(parsed, [.. inviter.Problems, .. lines.Problems]);
        var followed = await follow.FollowAsync(desk.Instrument.Code, inviter.Value, parsed.GetValue(InvitationOptions.AnyWave) ?? 0, lines.Value, ct);
        var told = followed.Where(one => !parsed.GetValue(Waiting) || one.State is { } state && state.IsWaiting()).ToList();
        if (parsed.GetValue(CommonOptions.Json) && parsed.GetValue(ResponseCommand.Out) is null)
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(CommandJson.Of(told.Select(one => new { one.Line.Key, one.Line.Country, state = one.State?.Name() ?? Unknown })).AsMemory(), ct);
            return ExitCode.Done;
        }
        var text = new StringBuilder();
        CsvText.Row(text, ["key", "country", "state"]);
        foreach (var one in told)
            CsvText.Row(text, [one.Line.Key, one.Line.Country, one.State?.Name() ?? Unknown]);
        return await ResponseCommand.WriteAsync(parsed, text.ToString(), ct);
    }

    private static async Task<int> TellCountsAsync(ParseResult parsed, IReadOnlyList<InvitationCount> counts)
    {
        var (language, output) = (CommonOptions.LanguageOf(parsed), parsed.InvocationConfiguration.Output);
        if (parsed.GetValue(CommonOptions.Json))
        {
            await output.WriteLineAsync(CommandJson.Of(counts.Select(one => new { one.Wave, state = one.State.Name(), one.Count })));
            return ExitCode.Done;
        }
        if (counts.Count == 0)
            await output.WriteLineAsync(InvitationTexts.Nobody.In(language));
        foreach (var wave in counts.GroupBy(one => one.Wave))
        {
            await output.WriteLineAsync(InvitationTexts.Measurement.Fill(language, ("n", ResponseCommand.Said(wave.Key)), ("all", InvitationTexts.Invitations.Say(language, wave.Sum(one => one.Count)))));
            foreach (var one in wave)
                await output.WriteLineAsync($"  {ResponseCommand.Said(one.Count),7}  {InvitationTexts.Of(one.State).In(language)}");
        }
        return ExitCode.Done;
    }

    private static async Task<int> WithdrawAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var opened = await InvitationOptions.OpenAsync(parsed, workplace, ct);
        if (opened.IsRefused)
            return ProblemPrinter.Refuse(parsed, opened.Problems);
        var desk = opened.Value;
        var path = parsed.GetValue(InvitationOptions.List)!;
        var inviter = InvitationOptions.InviterOf(parsed.GetValue(InvitationOptions.From));
        var lines = ReadKeys(path, desk);
        if (inviter.IsRefused || lines.IsRefused)
            return ProblemPrinter.Refuse(parsed, [.. inviter.Problems, .. lines.Problems]);
        var follow = new FollowInvitations(new(desk.Database), desk.Key, TimeProvider.System);
        var place = new ProblemPlace(Path.GetFileName(path));
        var done = await follow.WithdrawAsync(desk.Instrument.Code, inviter.Value, parsed.GetValue(InvitationOptions.Wave), lines.Value, parsed.GetValue(WithBegun), place, ct);
        if (done.IsRefused)
            return ProblemPrinter.Refuse(parsed, done.Problems);
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync(parsed.GetValue(CommonOptions.Json)
            ? CommandJson.Of(new { done.Value.Withdrawn, done.Value.Kept })
            : $"{InvitationTexts.Withdrawn.Say(CommonOptions.LanguageOf(parsed), done.Value.Withdrawn)} {InvitationTexts.Staying.Say(CommonOptions.LanguageOf(parsed), done.Value.Kept)}");
        return ExitCode.Done;
    }

    private static Outcome<IReadOnlyList<InvitedLine>> ReadKeys(string path, InvitationDesk desk)
    {
        var table = InvitationFile.Read(path);
        return table.IsRefused ? Outcome<IReadOnlyList<InvitedLine>>.Refused(table.Problems) : InvitationList.ReadKeys(table.Value, desk.Usual);
    }

    // A key that nobody invited.
    private const string Unknown = "unknown";
}
