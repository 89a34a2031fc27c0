using System.CommandLine;
using System.Globalization;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Services.Indicators;

namespace Telar.Cli.Indicators;

/// `telar export`: the observations as they are kept, for other programs.
public static class ExportCommand
{
    private static readonly Option<string[]> Indicator = new("--indicator") { Description = "Code of an indicator of the catalogue, with all its series, or of one series as SOURCE/CODE. Default: everything.", HelpName = "CODE" };
    private static readonly Option<string[]> Country = new("--country") { Description = "Three-letter ISO code. Default: all 22 countries.", HelpName = "ISO3" };
    private static readonly Option<int?> From = new("--from") { Description = "First year.", HelpName = "YEAR" };
    private static readonly Option<int?> To = new("--to") { Description = "Last year.", HelpName = "YEAR" };
    private static readonly Option<string?> Format = new("--format") { Description = "csv (default) or sdmx-csv.", HelpName = "FORMAT" };
    private static readonly Option<bool> Revisions = new("--revisions") { Description = "Every revision, including figures that were corrected or withdrawn." };
    private static readonly Option<string?> Out = new("--out") { Description = "File to write. Default: the terminal.", HelpName = "FILE" };

    private static readonly LocalText Written = new("{n} datos escritos en {file}.", "{n} dados escritos em {file}.", "{n} figures written to {file}.");
    private static readonly ProblemKind UnknownIndicator = new("EXPORT-01",
        new("«{code}» no es un indicador del catálogo.", "«{code}» não é um indicador do catálogo.", "“{code}” is not an indicator of the catalogue."),
        new("Use un código de catalogue/indicators, o FUENTE/CÓDIGO para una serie.", "Use um código de catalogue/indicators, ou FONTE/CÓDIGO para uma série.", "Use a code of catalogue/indicators, or SOURCE/CODE for a series."));

    private static readonly ProblemKind UnknownCountry = new("EXPORT-02",
        new("«{code}» no es uno de los 22 países.", "«{code}» não é um dos 22 países.", "“{code}” is not one of the 22 countries."),
        new("Use el código ISO de tres letras: PRY, MEX, PRT…", "Use o código ISO de três letras: PRY, MEX, PRT…", "Use the ISO code of three letters: PRY, MEX, PRT…"));

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("csv", "sdmx-csv");
        var command = new Command("export", "Write the figures as they are stored, as CSV or SDMX-CSV.") { Indicator, Country, From, To, Format, Revisions, Out, CommonOptions.Data, CommonOptions.Database };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.InvocationConfiguration.Output, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter to, CancellationToken ct)
    {
        await using var desk = await ImportDesk.OpenAsync(parsed, ct);
        if (desk is null)
            return ExitCode.Refused;
        var problems = new List<Problem>();
        var series = SeriesOf(desk.Catalogue, parsed.GetValue(Indicator) ?? [], problems);
        var countries = parsed.GetValue(Country) ?? [];
        problems.AddRange(countries.Where(code => !desk.Catalogue.CountriesByIso3.ContainsKey(code)).Select(code => UnknownCountry.At(ProblemPlace.Nowhere, ("code", code))));
        if (problems.Count > 0)
            return ProblemPrinter.Refuse(parsed, problems);
        var request = new ExportRequest(series, countries, parsed.GetValue(From), parsed.GetValue(To))
        {
            Format = parsed.GetValue(Format) == "sdmx-csv" ? ExportFormat.SdmxCsv : ExportFormat.Csv,
            WithRevisions = parsed.GetValue(Revisions),
        };
        var export = new ExportObservations(new(desk.Workplace.Database));
        if (parsed.GetValue(Out) is not { } file)
        {
            await export.WriteAsync(request, to, ct);
            return ExitCode.Done;
        }
        long written;
        await using (var writer = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            written = await export.WriteAsync(request, writer, ct);
        var count = written.ToString(CultureInfo.InvariantCulture);
        await to.WriteLineAsync(parsed.GetValue(CommonOptions.Json)
            ? CommandJson.Of(new { file, figures = written })
            : Written.Fill(CommonOptions.LanguageOf(parsed), ("n", count), ("file", file)));
        return ExitCode.Done;
    }

    private static List<SeriesKey> SeriesOf(WholeCatalogue catalogue, string[] codes, List<Problem> problems)
    {
        var series = new List<SeriesKey>();
        foreach (var code in codes)
        {
            var slash = code.IndexOf('/', StringComparison.Ordinal);
            if (catalogue.IndicatorsByCode.TryGetValue(code, out var indicator))
                series.AddRange(indicator.Series.Select(one => new SeriesKey(one.Source, one.Code)));
            else if (slash > 0)
                series.Add(new(code[..slash], code[(slash + 1)..]));
            else
                problems.Add(UnknownIndicator.At(ProblemPlace.Nowhere, ("code", code)));
        }
        return series;
    }
}
