using System.CommandLine;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;

namespace Telar.Cli.Indicators;

/// `telar check accept`: writes into the reviewed file that someone looked at a flag and why the figures stand.
public static class AcceptCommand
{
    private static readonly Argument<string> Flag = new("ID") { Description = "The code that ./telar check data shows before the flag." };

    private static readonly Option<string> By = new("--by") { Description = "Who accepts it.", HelpName = "NAME", Required = true };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why the figures stand as they are, in a sentence.", HelpName = "TEXT", Required = true };

    private static readonly LocalText Accepted = new(
        "Aceptado y escrito en catalogue/{file}: {sentence}",
        "Aceite e escrito em catalogue/{file}: {sentence}",
        "Accepted and written to catalogue/{file}: {sentence}");

    public static Command Create()
    {
        var command = new Command("accept", "Accept a flag raised by check data: the figures stand, for a reason that others can read.");
        command.Arguments.Add(Flag);
        command.Options.Add(By);
        command.Options.Add(Reason);
        command.Options.Add(CommonOptions.Data);
        command.Options.Add(CommonOptions.Database);
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, catalogue.Problems);

        var screening = new ScreenData(workplace.Database, workplace.Catalogue, catalogue.Value, TimeProvider.System);
        var outcome = await new ScreenAcceptance(screening, workplace.Catalogue, TimeProvider.System)
            .RunAsync(parsed.GetRequiredValue(Flag), parsed.GetRequiredValue(By), parsed.GetRequiredValue(Reason), ct);
        if (outcome.IsRefused)
            return ProblemPrinter.Refuse(parsed, outcome.Problems);

        if (parsed.GetValue(CommonOptions.Json))
            FlagPrinter.WriteForPrograms([outcome.Value], language, to);
        else
            await to.WriteLineAsync(Accepted.Fill(language, ("file", ScreenAcceptance.File), ("sentence", outcome.Value.Sentence(language))));
        return ExitCode.Done;
    }
}
