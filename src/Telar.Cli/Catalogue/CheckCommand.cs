using System.CommandLine;
using Telar.Cli.Indicators;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Shared;
using Telar.Services.Catalogue;

namespace Telar.Cli.Catalogue;

/// `telar check`: reads the whole catalogue and lists what is wrong with it.
public static class CheckCommand
{
    private static readonly Option<string?> Folder = new("--catalogue") { Description = "Folder of the catalogue. Default: the one that comes with this program.", HelpName = "DIR" };

    private static readonly Option<bool> Spelling = new("--spelling") { Description = "Also look up every word in the spelling dictionaries." };

    private static readonly LocalText Whole = new(
        "El catálogo está completo: {challenges} retos, {practices} prácticas, {indicators} indicadores, {countries} países, {sources} fuentes, {texts} textos.",
        "O catálogo está completo: {challenges} desafios, {practices} práticas, {indicators} indicadores, {countries} países, {sources} fontes, {texts} textos.",
        "The catalogue is whole: {challenges} challenges, {practices} practices, {indicators} indicators, {countries} countries, {sources} sources, {texts} texts.");

    private static readonly LocalText Refused = new(
        "Problemas: {n}.",
        "Problemas: {n}.",
        "Problems: {n}.");

    public static Command Create()
    {
        var command = new Command("check", "Read the whole catalogue and list what is wrong, with file and line.");
        command.Options.Add(Folder);
        command.Options.Add(Spelling);
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        command.Subcommands.Add(CheckDataCommand.Create());
        command.Subcommands.Add(AcceptCommand.Create());
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var folder = parsed.GetValue(Folder) ?? Path.Combine(Workplace.FindHome(), "catalogue");
        var checkedNow = await CheckCatalogue.InAsync(folder, withSpelling: parsed.GetValue(Spelling), ct);

        if (parsed.GetValue(CommonOptions.Json))
            ProblemPrinter.WriteForPrograms(checkedNow.Problems, language, to);
        else if (checkedNow is { Catalogue: { } catalogue, Problems.Count: 0 })
            await to.WriteLineAsync(SentenceOn(catalogue, language));
        else
            await WriteProblemsAsync(checkedNow.Problems, language, to);
        return checkedNow.Problems.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static string SentenceOn(WholeCatalogue catalogue, Language language) => Whole.Fill(
        language,
        ("challenges", Written(catalogue.Challenges.Count)),
        ("practices", Written(catalogue.Practices.Count)),
        ("indicators", Written(catalogue.Indicators.Count)),
        ("countries", Written(catalogue.Countries.Count)),
        ("sources", Written(catalogue.SourcesByCode.Count)),
        ("texts", Written(catalogue.Texts.Keys.Count())));

    private static async Task WriteProblemsAsync(IReadOnlyList<Problem> problems, Language language, TextWriter to)
    {
        ProblemPrinter.WriteForPeople(problems, language, to);
        await to.WriteLineAsync();
        await to.WriteLineAsync(Refused.Fill(language, ("n", Written(problems.Count))));
    }

    private static string Written(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
