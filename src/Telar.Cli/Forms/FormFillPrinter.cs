using System.Globalization;
using Telar.Cli.Shared;
using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Cli.Forms;

/// Filled responses for a person at a terminal: the answers by name, what was not asked, what is wrong, the score and the gaps.
internal static class FormFillPrinter
{
    private const int WidestName = 28;

    private static readonly LocalText Response = new("Respuesta {n}", "Resposta {n}", "Response {n}");
    private static readonly LocalText NotAsked = new("No se pregunta: {names}", "Não se pergunta: {names}", "Not asked: {names}");
    private static readonly LocalText Score = new("Puntaje: {score} de 100{level}", "Pontuação: {score} de 100{level}", "Score: {score} of 100{level}");
    private static readonly LocalText NoScore = new("Sin puntaje: se respondió muy poco.", "Sem pontuação: respondeu-se muito pouco.", "No score: too little was answered.");
    private static readonly LocalText Gaps = new("Lo que falta, por su peso:", "O que falta, pelo seu peso:", "What is missing, by its weight:");
    private static readonly LocalText Complete = new("Está completa.", "Está completa.", "It is complete.");

    public static void Print(IReadOnlyList<FilledReport> reports, Language language, TextWriter output)
    {
        foreach (var (number, report) in reports.Index())
        {
            if (number > 0)
                output.WriteLine();
            Print(report, number + 1, language, output);
        }
    }

    private static void Print(FilledReport report, int number, Language language, TextWriter output)
    {
        output.WriteLine(Response.Fill(language, ("n", Written(number))));
        foreach (var element in report.Asked.Where(element => !element.IsEmpty))
            output.WriteLine(Terminal.Plain($"  {NameOf(element),-WidestName} {element.Text}"));
        if (string.Join(", ", report.NotAsked.Select(NameOf)) is { Length: > 0 } silent)
            output.WriteLine(Terminal.Plain("  " + NotAsked.Fill(language, ("names", silent))));
        foreach (var problem in report.Unread)
            output.WriteLine(Terminal.Plain($"  ! {problem.Code}  {problem.What(language)} {problem.ToDo(language)}"));
        foreach (var problem in report.Wrong)
            output.WriteLine(Terminal.Plain($"  ! {NameOf(problem.Element)}  {problem.Problem.Code}  {FilledReport.MessageOf(problem, language)} {problem.Problem.ToDo(language)}"));
        if (report.IsComplete)
            output.WriteLine("  " + Complete.In(language));
        if (report.Diagnosis is { } diagnosis)
            Print(report, diagnosis, language, output);
    }

    private static void Print(FilledReport report, Diagnosis diagnosis, Language language, TextWriter output)
    {
        output.WriteLine(Terminal.Plain("  " + (diagnosis.Score.Total is { } total ? Score.Fill(language, ("score", Rounded(total)), ("level", LevelOf(report, diagnosis.Level))) : NoScore.In(language))));
        foreach (var part in diagnosis.Dimensions)
            output.WriteLine(Terminal.Plain($"    {report.Say(part.Dimension.Label),-WidestName} {(part.Score is { } score ? Rounded(score) : "—")}{LevelOf(report, part.Level)}"));
        if (diagnosis.Gaps.Count == 0)
            return;
        output.WriteLine("  " + Gaps.In(language));
        foreach (var gap in diagnosis.Gaps)
            output.WriteLine(Terminal.Plain($"    {gap.Item.Challenge,-5} {report.Say(gap.Item.Gap)}"));
    }

    private static string LevelOf(FilledReport report, Level? level) => level is null ? "" : $" · {Written(level.Number)} {report.Say(level.Label)}";

    private static string NameOf(InstanceNode element) => element.Path.StartsWith("/data/", StringComparison.Ordinal) ? element.Path["/data/".Length..] : element.Path;

    private static string Rounded(double score) => Math.Round(score, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
