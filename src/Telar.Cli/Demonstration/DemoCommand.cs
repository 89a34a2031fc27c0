using System.CommandLine;
using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Demonstration;
using Telar.Core.Shared;
using Telar.Services.Catalogue;
using Telar.Services.Demonstration;
using Telar.Services.Instruments;
using Telar.Storage.Benchmarks;
using Telar.Storage.Instruments;

namespace Telar.Cli.Demonstration;

/// `telar demo`: fills a database of its own with firms that do not exist, so that benchmarks can be seen at scale.
public static class DemoCommand
{
    /// Beside .telar, never in it.
    public const string Folder = ".telar-demo";

    private const int FirmsByDefault = 5_000;

    private static readonly LocalText Done = new(
        "{responses} a {instruments}; {cells}. Véalas con: ./telar serve {where}",
        "{responses} a {instruments}; {cells}. Veja-as com: ./telar serve {where}",
        "{responses} to {instruments}; {cells}. See them with: ./telar serve {where}");

    private static readonly CountedText Invented = new(
        new("{n} respuesta inventada", "{n} resposta inventada", "{n} invented response"), new("{n} respuestas inventadas", "{n} respostas inventadas", "{n} invented responses"));

    private static readonly CountedText Cells = new(
        new("{n} celda de comparación", "{n} célula de comparação", "{n} cell to compare with"), new("{n} celdas de comparación", "{n} células de comparação", "{n} cells to compare with"));

    private static readonly LocalText SoFar = new("{n} respuestas …", "{n} respostas …", "{n} responses …");

    private static readonly Option<int> Firms = new("--firms") { Description = "How many firms to invent. Default: 5000", HelpName = "N", DefaultValueFactory = _ => FirmsByDefault };

    private static readonly Option<long> Seed = new("--seed") { Description = "The same seed and number of firms give the same answers. Default: 1", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static readonly Option<bool> Renew = new("--renew") { Description = "Delete the demonstration that is there and make it anew." };

    private static readonly Option<string?> Data = new("--data") { Description = "Folder of the demonstration; created if absent. Default: .telar-demo", HelpName = "DIR" };

    public static Command Create()
    {
        Firms.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var firms) && firms is < 1 or > FillDemonstration.MostFirms)
                result.AddError($"--firms: 1 … {FillDemonstration.MostFirms}");
        });
        var command = new Command("demo", "Fill a separate database with firms that do not exist, to see benchmarks at scale; every page of it says so.") { Firms, Seed, Renew, Data, CommonOptions.Database };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var folder = parsed.GetValue(Data) ?? Path.Combine(Workplace.FindHome(), Folder);
        await using var workplace = await Workplace.OpenAsync(parsed, folder, ct);
        var place = parsed.GetValue(CommonOptions.Database) is null ? workplace.DataFolder : "--database";
        var mark = await new Storage.Demonstration.DemonstrationStore(workplace.Database).FindAsync(ct);
        if (mark is not null && !parsed.GetValue(Renew))
            return ProblemPrinter.Refuse(parsed, DemonstrationProblems.FilledBefore.At(ProblemPlace.Nowhere, ("place", place), ("firms", Plain(mark.Firms)), ("day", mark.MadeAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        var catalogue = OpenCatalogue.In(workplace.Catalogue);
        if (catalogue.IsRefused)
            return ProblemPrinter.Refuse(parsed, [.. catalogue.Problems]);
        var book = new ReferenceFolder(workplace.Catalogue).Read();
        if (book.IsRefused)
            return ProblemPrinter.Refuse(parsed, [.. book.Problems]);
        var challenges = Answering.ChallengesOf(catalogue.Value);
        var store = new InstrumentStore(workplace.Database);
        var shelved = await new ShelveInstruments(store, workplace.Catalogue, challenges, catalogue.Value.SourcesByCode.Keys.ToHashSet(StringComparer.Ordinal), TimeProvider.System).RunAsync(ct);
        if (shelved.Count > 0)
            return ProblemPrinter.Refuse(parsed, [.. shelved]);
        var instruments = new InstrumentHolder(store, challenges);
        await instruments.RefreshAsync(ct);
        var fill = new FillDemonstration(workplace.Database, catalogue.Value, book.Value, instruments, TimeProvider.System);
        var progress = new Told(parsed, language);
        if (await fill.RunAsync(parsed.GetValue(Firms), parsed.GetValue(Seed), progress, ct) is not { } report)
            return ProblemPrinter.Refuse(parsed, DemonstrationProblems.InUse.At(ProblemPlace.Nowhere, ("place", place)));

        var output = parsed.InvocationConfiguration.Output;
        var where = parsed.GetValue(CommonOptions.Database) is null ? $"--data {workplace.DataFolder}" : $"--data {workplace.DataFolder} --database …";
        await output.WriteLineAsync(parsed.GetValue(CommonOptions.Json)
            ? CommandJson.Of(new { report.Responses, report.Instruments, report.Cells, folder = workplace.DataFolder })
            : Done.Fill(language, ("responses", Invented.Say(language, report.Responses)), ("instruments", string.Join(", ", report.Instruments)), ("cells", Cells.Say(language, report.Cells)), ("where", where)));
        return ExitCode.Done;
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    // On the other channel, so that what a program reads stays clean.
    private sealed class Told(ParseResult parsed, Language language) : IProgress<int>
    {
        private const int Every = 2_500;
        private int last;

        public void Report(int value)
        {
            if (value / Every == last / Every || parsed.GetValue(CommonOptions.Json))
                return;
            last = value;
            parsed.InvocationConfiguration.Error.WriteLine(SoFar.Fill(language, ("n", Plain(value))));
        }
    }
}
