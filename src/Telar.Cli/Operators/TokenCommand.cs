using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Instruments.Operators;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Cli.Operators;

/// `telar token create`, `list`, `revoke`: who may do over HTTP what otherwise only this command line does.
public static class TokenCommand
{
    private static readonly Option<string> Role = RoleOption();

    private static readonly Option<DateOnly> Expires = new("--expires")
    {
        Description = "Last day on which the token holds, as 2027-01-31.", HelpName = "DAY", Required = true,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"--expires: {result.Tokens[0].Value} (2027-01-31)");
            return default;
        },
    };

    private static readonly Option<string> Name = new("--name") { Description = "Who or what will use the token.", HelpName = "NAME", Required = true };

    private static readonly Argument<string> Id = new("ID") { Description = "The token, as the list names it." };

    public static Command Create()
    {
        var create = new Command("create", "Make a token; its secret is shown once.") { Role, Expires, Name, CommonOptions.Data, CommonOptions.Database };
        create.SetAction(MakeAsync);
        var list = new Command("list", "List the tokens, without their secrets.") { CommonOptions.Data, CommonOptions.Database };
        list.SetAction(ListAsync);
        var revoke = new Command("revoke", "Take a token's power away, for good.") { Id, CommonOptions.Data, CommonOptions.Database };
        revoke.SetAction(RevokeAsync);
        return new("token", "Give programs and people of your house access over HTTP.") { create, list, revoke };
    }

    private static async Task<int> MakeAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var now = TimeProvider.System.GetUtcNow();
        // The day named is the last one that counts, by the clock of Greenwich.
        var expires = new DateTimeOffset(parsed.GetValue(Expires).AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        if (expires <= now)
            return ProblemPrinter.Refuse(parsed, OperatorTexts.AlreadyExpired.At(new(Column: "--expires"), ("day", Day(parsed.GetValue(Expires)))));
        var (token, secret) = await new OperatorTokens(workplace.Database).CreateAsync(parsed.GetValue(Name)!, OperatorRoles.ByName[parsed.GetValue(Role)!], now, expires, ct);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
            await output.WriteLineAsync(CommandJson.Of(new { token.Id, token.Name, role = parsed.GetValue(Role), token.ExpiresAt, secret }));
        else
            await output.WriteLineAsync(OperatorTexts.Made.Fill(CommonOptions.LanguageOf(parsed), ("id", token.Id), ("secret", secret), ("day", Day(parsed.GetValue(Expires)))));
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var (language, now) = (CommonOptions.LanguageOf(parsed), TimeProvider.System.GetUtcNow());
        var tokens = await new OperatorTokens(workplace.Database).AllAsync(ct);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
            await output.WriteLineAsync(CommandJson.Of(tokens.Select(token => new { token.Id, token.Name, role = RoleOf(token), token.CreatedAt, token.ExpiresAt, token.RevokedAt, holds = token.HoldsAt(now) })));
        else if (tokens.Count == 0)
            await output.WriteLineAsync(OperatorTexts.NoTokens.In(language));
        else
        {
            foreach (var token in tokens)
            {
                var state = token.HoldsAt(now) ? OperatorTexts.Holds : token.RevokedAt is null ? OperatorTexts.Expired : OperatorTexts.Revoked;
                var day = token.ExpiresAt.AddTicks(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                await output.WriteLineAsync(Terminal.Plain($"{token.Id}  {RoleOf(token),-8}  {state.Fill(language, ("day", day))}  {token.Name}"));
            }
        }
        return ExitCode.Done;
    }

    private static async Task<int> RevokeAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var id = parsed.GetValue(Id)!;
        if (!await new OperatorTokens(workplace.Database).RevokeAsync(id, TimeProvider.System.GetUtcNow(), ct))
            return ProblemPrinter.Refuse(parsed, OperatorTexts.TokenUnknown.At(ProblemPlace.Nowhere, ("id", id)));
        var output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync(parsed.GetValue(CommonOptions.Json) ? CommandJson.Of(new { id }) : OperatorTexts.IsRevoked.Fill(CommonOptions.LanguageOf(parsed), ("id", id)));
        return ExitCode.Done;
    }

    private static string RoleOf(OperatorToken token) => OperatorRoles.ByName.Single(pair => pair.Value == token.Role).Key;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Option<string> RoleOption()
    {
        var option = new Option<string>("--role") { Description = "analyst: sees and exports responses; editor: also publishes instruments and invites.", HelpName = "ROLE", Required = true };
        option.AcceptOnlyFromAmong([.. OperatorRoles.ByName.Keys]);
        return option;
    }
}
