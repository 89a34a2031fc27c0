using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Shared;
using Telar.Services.Indicators;

namespace Telar.Cli.Indicators;

/// One file of an import: a report, or the problems that stood in its way.
internal sealed record ImportResult(string File, bool IsDryRun, ImportReport? Report, IReadOnlyList<Problem> Problems, int ProblemsNotKept);

/// Tells what an import did: for people in sentences, for programs as JSON.
internal static class ImportPrinter
{
    private const int PlacesNamed = 20;

    private static readonly LocalText Took = new(
        "{file} ({format}, fuente {source}): {fresh} datos nuevos, {revised} corregidos, {withdrawn} retirados, {unchanged} iguales, en {series} series.",
        "{file} ({format}, fonte {source}): {fresh} dados novos, {revised} corrigidos, {withdrawn} retirados, {unchanged} iguais, em {series} séries.",
        "{file} ({format}, source {source}): {fresh} new figures, {revised} corrected, {withdrawn} withdrawn, {unchanged} unchanged, in {series} series.");

    private static readonly LocalText WouldTake = new(
        "{file} ({format}, fuente {source}): habría {fresh} datos nuevos, {revised} corregidos, {withdrawn} retirados, {unchanged} iguales, en {series} series. No se cambió nada.",
        "{file} ({format}, fonte {source}): haveria {fresh} dados novos, {revised} corrigidos, {withdrawn} retirados, {unchanged} iguais, em {series} séries. Nada foi alterado.",
        "{file} ({format}, source {source}): there would be {fresh} new figures, {revised} corrected, {withdrawn} withdrawn, {unchanged} unchanged, in {series} series. Nothing was changed.");

    private static readonly LocalText Known = new(
        "{file}: estos mismos bytes ya se recibieron el {when} para la fuente {source}; no se hizo nada.",
        "{file}: estes mesmos bytes já foram recebidos em {when} para a fonte {source}; nada foi feito.",
        "{file}: these same bytes were received on {when} for the source {source}; nothing was done.");

    private static readonly LocalText Others = new(
        "  Otros lugares: {figures} datos de {places} lugares, que no se guardan: {names}.",
        "  Outros lugares: {figures} dados de {places} lugares, que não se guardam: {names}.",
        "  Other places: {figures} figures about {places} places, not kept: {names}.");

    private static readonly LocalText AndMore = new(" y {n} más", " e mais {n}", " and {n} more");

    private static readonly LocalText Empty = new("  Celdas sin dato: {n}.", "  Células sem dado: {n}.", "  Cells without a figure: {n}.");

    private static readonly LocalText Repeated = new("  Datos repetidos en el archivo: {n}.", "  Dados repetidos no arquivo: {n}.", "  Figures repeated in the file: {n}.");

    private static readonly LocalText Refused = new(
        "{file}: no se importó nada. Problemas: {n}.",
        "{file}: nada foi importado. Problemas: {n}.",
        "{file}: nothing was imported. Problems: {n}.");

    private static readonly LocalText NotShown = new("  y {n} problemas más.", "  e mais {n} problemas.", "  and {n} more problems.");

    public static void WriteForPeople(ImportResult result, Language language, TextWriter to)
    {
        void Say(string line) => to.WriteLine(Terminal.Plain(line));

        if (result.Report is not { } report)
        {
            Say(Refused.Fill(language, ("file", result.File), ("n", Written(result.Problems.Count + result.ProblemsNotKept))));
            ProblemPrinter.WriteForPeople([.. result.Problems.Select(problem => problem with { Place = problem.Place with { File = null } })], language, to);
            if (result.ProblemsNotKept > 0)
                Say(NotShown.Fill(language, ("n", Written(result.ProblemsNotKept))));
            return;
        }
        if (report.KnownSince is { } since)
        {
            Say(Known.Fill(language, ("file", report.File), ("when", since.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("source", report.Source)));
            return;
        }
        Say((result.IsDryRun ? WouldTake : Took).Fill(
            language,
            ("file", report.File),
            ("format", report.Format),
            ("source", report.Source),
            ("fresh", Written(report.Count.New)),
            ("revised", Written(report.Count.Revised)),
            ("withdrawn", Written(report.Count.Withdrawn)),
            ("unchanged", Written(report.Count.Unchanged)),
            ("series", Written(report.Series))));
        if (report.OtherFigures > 0)
            Say(Others.Fill(language, ("figures", Written(report.OtherFigures)), ("places", Written(report.OtherPlaces.Count)), ("names", NamesOf(report, language))));
        if (report.Empty > 0)
            Say(Empty.Fill(language, ("n", Written(report.Empty))));
        if (report.Repeated > 0)
            Say(Repeated.Fill(language, ("n", Written(report.Repeated))));
        foreach (var remark in report.Remarks)
            Say($"  {remark.Code}  {remark.What(language)} {remark.ToDo(language)}");
    }

    public static void WriteForPrograms(IReadOnlyList<ImportResult> results, Language language, TextWriter to)
    {
        var told = results.Select(result => new
        {
            result.File,
            Taken = result.Report is not null,
            result.IsDryRun,
            result.Report?.Format,
            result.Report?.Source,
            result.Report?.Count.New,
            result.Report?.Count.Revised,
            result.Report?.Count.Withdrawn,
            result.Report?.Count.Unchanged,
            result.Report?.Series,
            result.Report?.Empty,
            result.Report?.Repeated,
            result.Report?.KnownSince,
            result.Report?.OtherFigures,
            OtherPlaces = result.Report?.OtherPlaces.Count,
            OtherPlacesNamed = result.Report?.OtherPlaces.OrderBy(one => one.Key, StringComparer.Ordinal).Take(PlacesNamed).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal),
            Remarks = Told(result.Report?.Remarks ?? [], language),
            ProblemCount = result.Problems.Count + result.ProblemsNotKept,
            Problems = Told(result.Problems, language),
        });
        to.WriteLine(CommandJson.Of(new { files = told }));
    }

    private static IEnumerable<object> Told(IEnumerable<Problem> problems, Language language) =>
        problems.Select(problem => new { problem.Code, problem.Place.Line, problem.Place.Column, Message = problem.What(language), Remedy = problem.ToDo(language) });

    private static string NamesOf(ImportReport report, Language language)
    {
        var names = report.OtherPlaces.Keys.Select(name => name.Length == 0 ? "—" : name).Order(StringComparer.Ordinal).ToList();
        var more = names.Count - PlacesNamed;
        return string.Join(", ", names.Take(PlacesNamed)) + (more > 0 ? AndMore.Fill(language, ("n", Written(more))) : "");
    }

    private static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
