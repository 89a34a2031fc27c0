using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Core.Shared;
using Telar.Services.Benchmarks;
using Telar.Services.Catalogue;
using Telar.Services.Instruments;
using Telar.Storage.Instruments;

namespace Telar.Cli.Benchmarks;

/// `telar benchmark edition`: publishes what may be told of those who answered. The site does the same by itself.
public static class BenchmarkCommand
{
    private static readonly LocalText Made = new(
        "{channel}: edición {edition}, {cells} celdas publicadas de {subjects} sujetos; {held} esperan a más respuestas.",
        "{channel}: edição {edition}, {cells} células publicadas de {subjects} sujeitos; {held} esperam por mais respostas.",
        "{channel}: edition {edition}, {cells} cells published from {subjects} subjects; {held} wait for more responses.");

    private static readonly LocalText Nothing = new(
        "{channel}: nada nuevo que publicar; {subjects} sujetos cuentan y {held} celdas esperan a más respuestas.",
        "{channel}: nada de novo para publicar; {subjects} sujeitos contam e {held} células esperam por mais respostas.",
        "{channel}: nothing new to publish; {subjects} subjects count and {held} cells wait for more responses.");

    private static readonly LocalText Open = new("Abiertas", "Abertas", "Open");

    private static readonly LocalText Invited = new("Invitadas", "Convidadas", "Invited");

    private static readonly LocalText ByPrograms = new("Por programa", "Por programa", "By program");

    private static readonly Argument<string> Code = new("CODE") { Description = "Code of the instrument, as its address on the site names it." };

    public static Command Create()
    {
        var edition = new Command("edition", "Publish a new edition of an instrument's benchmarks where enough have answered; the site does it by itself.") { Code, CommonOptions.Data, CommonOptions.Database };
        edition.SetAction(MakeAsync);
        return new("benchmark", "Where those who answered stand, told so that nobody can be found out.") { edition };
    }

    private static async Task<int> MakeAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var workplace = await Workplace.OpenAsync(parsed, ct);
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, [.. catalogue.Problems]);
        var instruments = new InstrumentHolder(new InstrumentStore(workplace.Database), Answering.ChallengesOf(catalogue.Value));
        await instruments.RefreshAsync(ct);
        var make = new MakeBenchmarkEdition(new(workplace.Database), new(workplace.Database), instruments, new(catalogue.Value), TimeProvider.System);
        var code = parsed.GetValue(Code)!;
        if (await make.RunAsync(code, ct) is not { } reports)
            return ProblemPrinter.Refuse(parsed, BenchmarkProblems.NothingToCompare.At(ProblemPlace.Nowhere, ("code", code)));
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
            await output.WriteLineAsync(CommandJson.Of(reports.Select(report => new { channel = report.Channel.ToString().ToLowerInvariant(), report.Edition, report.Published, report.HeldBack, report.Subjects })));
        else
        {
            foreach (var report in reports)
                await output.WriteLineAsync(Say(report, CommonOptions.LanguageOf(parsed)));
        }
        return ExitCode.Done;
    }

    private static string Say(EditionReport report, Language language)
    {
        static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
        var channel = (report.Channel switch { ResponseChannel.Open => Open, ResponseChannel.Invited => Invited, _ => ByPrograms }).In(language);
        return (report.Edition is null ? Nothing : Made).Fill(
            language, ("channel", channel), ("edition", N(report.Edition ?? 0)), ("cells", N(report.Published)), ("subjects", N(report.Subjects)), ("held", N(report.HeldBack)));
    }
}
