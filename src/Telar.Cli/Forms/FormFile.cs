using Telar.Cli.Shared;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Catalogue;
using Telar.Storage.Forms;
using Telar.Storage.Instruments;

namespace Telar.Cli.Forms;

/// A questionnaire that a command was given (a workbook, or a folder with the text of its sheets), read as far as it can be:
/// its expressions and its scoring are checked too. Problems name the file before the sheet.
internal sealed class FormFile
{
    private FormFile(CompiledForm? form, ScoringRules? scoring, IReadOnlyList<Problem> problems, IReadOnlyList<Problem> remarks)
    {
        (Form, Scoring, Problems, Remarks) = (form, scoring, problems, remarks);
    }

    /// Nothing where there are problems.
    public CompiledForm? Form { get; }

    /// Nothing where the questionnaire is not scored, or the scoring was not asked for.
    public ScoringRules? Scoring { get; }

    public IReadOnlyList<Problem> Problems { get; }

    public IReadOnlyList<Problem> Remarks { get; }

    /// `withScoring`: its scoring is read as well, with the challenges of the catalogue. `beside` works on the form while its expressions are read;
    /// what it made counts only where there are no problems.
    public static FormFile Read(string path, bool withScoring, Action<Form>? beside = null)
    {
        List<Problem> problems = [];
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        var tables = Directory.Exists(path) ? InstrumentFolder.ReadTables(path, name, problems) : FormWorkbookFile.ReadFile(path, problems);
        if (tables is null)
            return new(null, null, Named(name, problems), []);

        var reading = FormReader.Read(tables, Path.GetFileNameWithoutExtension(name));
        if (reading.Outcome.IsRefused)
            return new(null, null, Named(name, reading.Outcome.Problems), Named(name, reading.Remarks));
        var work = beside is null ? Task.CompletedTask : Task.Run(() => beside(reading.Outcome.Value));
        var compiled = CompiledForm.Of(reading.Outcome.Value);
        if (compiled.IsRefused)
            Task.WhenAny(work).Wait();
        else
            work.GetAwaiter().GetResult();
        problems.AddRange(compiled.Problems);
        var scoring = withScoring && tables.Find(ScoringReader.ScoringSheetName) is not null ? ScoringReader.Read(reading.Outcome.Value, ChallengeCodes.In(Path.Combine(Workplace.FindHome(), "catalogue"))) : null;
        problems.AddRange(scoring?.Problems ?? []);
        return new(problems.Count == 0 ? compiled.Value : null, scoring is { IsRefused: false } ? scoring.Value : null, Named(name, problems), Named(name, reading.Remarks));
    }

    private static IReadOnlyList<Problem> Named(string name, IReadOnlyList<Problem> problems) =>
        [.. problems.Select(problem => problem with { Place = problem.Place with { File = problem.Place.File is { } sheet && sheet != name ? $"{name} · {sheet}" : name } })];
}
