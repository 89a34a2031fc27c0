using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;
using Telar.Services.Indices;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;

namespace Telar.Cli.Indices;

/// `telar index publish`: computes an index from the figures of the observatory and keeps it for good.
internal static class IndexPublishCommand
{
    private static readonly Option<string> Recipe = new("--recipe") { Description = "Code of a recipe in catalogue/recipes.", HelpName = "CODE", Required = true };

    private static readonly Option<string> Code = new("--code") { Description = "Code of the new release, like 4t-2026-2. It is never used again.", HelpName = "CODE", Required = true };

    private static readonly Option<string?> By = new("--by") { Description = "Who is responsible for the release.", HelpName = "NAME" };

    private static readonly Option<string?> Note = new("--note") { Description = "What readers should know about it.", HelpName = "TEXT" };

    private static readonly LocalText Published = new(
        "Publicada {code}, experimental: {ranked} de {countries} países con lugar, {figures} cifras, huella {hash}.",
        "Publicada {code}, experimental: {ranked} de {countries} países com lugar, {figures} números, impressão digital {hash}.",
        "Published {code}, experimental: {ranked} of {countries} countries with a place, {figures} figures, hash {hash}.");

    private static readonly LocalText KeptOut = new(
        "Cifras que la revisión dejó fuera: {n}.",
        "Números que a revisão deixou de fora: {n}.",
        "Figures that the screening kept out: {n}.");

    public static Command Create()
    {
        var command = new Command("publish", "Compute an index from the observatory's figures and publish it for good.") { Recipe, Code, By, Note, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    internal static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, catalogue.Problems);
        var screening = new ScreenData(workplace.Database, workplace.Catalogue, catalogue.Value, TimeProvider.System);
        var publish = new PublishRelease(
            new(workplace.Database), new ObservationStore(workplace.Database), catalogue.Value, new RecipeFolder(workplace.Catalogue), screening, TimeProvider.System);
        var request = new PublishRequest(parsed.GetValue(Recipe)!, parsed.GetValue(Code)!) { By = parsed.GetValue(By), Note = parsed.GetValue(Note) };
        var outcome = await publish.RunAsync(request, Environment.ProcessorCount, ct);
        if (outcome.IsRefused)
            return ProblemPrinter.Refuse(parsed, outcome.Problems);

        if (parsed.GetValue(CommonOptions.Json))
            WriteForPrograms(outcome.Value, to);
        else
            WriteForPeople(outcome.Value, CommonOptions.LanguageOf(parsed), to);
        return ExitCode.Done;
    }

    private static void WriteForPeople(PublishReport report, Language language, TextWriter to)
    {
        var release = report.Release;
        to.WriteLine(Published.Fill(
            language, ("code", release.Code), ("ranked", Number(release.CountRanked(release.Root.Code))), ("countries", Number(release.Countries.Count)),
            ("figures", Number(release.Inputs.Count)), ("hash", release.Header.Hash)));
        if (report.PassedOver.Count > 0)
            to.WriteLine(KeptOut.Fill(language, ("n", Number(report.PassedOver.Count))));
        foreach (var passed in report.PassedOver)
            to.WriteLine($"  {passed.Country} {passed.Indicator} {passed.Figure.Period} {passed.Figure.Series.Source}");
    }

    private static void WriteForPrograms(PublishReport report, TextWriter to) =>
        to.WriteLine(CommandJson.Of(
            new
            {
                release = report.Release.Code,
                hash = report.Release.Header.Hash,
                countries = report.Release.Countries.Count,
                ranked = report.Release.CountRanked(report.Release.Root.Code),
                figures = report.Release.Inputs.Count,
                keptOut = report.PassedOver.Select(passed => new { passed.Country, passed.Indicator, period = passed.Figure.Period.ToString(), passed.Figure.Series.Source }),
            }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
