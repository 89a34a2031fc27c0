using System.CommandLine;
using Telar.Core.Shared;

namespace Telar.Cli.Shared;

/// Prints problems: for people grouped by file, each with line, what is wrong and what to do; for programs as JSON.
public static class ProblemPrinter
{
    private const int MostForPeople = 1000;

    /// Prints the problems as the command was asked to and gives its exit code.
    public static int Refuse(ParseResult parsed, params IReadOnlyList<Problem> problems)
    {
        var (language, to) = (CommonOptions.LanguageOf(parsed), parsed.InvocationConfiguration.Output);
        if (parsed.GetValue(CommonOptions.Json))
            WriteForPrograms(problems, language, to);
        else
            WriteForPeople(problems, language, to);
        return ExitCode.Refused;
    }

    /// The first thousand; the rest is in the count that the command prints.
    public static void WriteForPeople(IReadOnlyList<Problem> problems, Language language, TextWriter to)
    {
        string? file = null;
        foreach (var problem in problems.Take(MostForPeople))
        {
            if (problem.Place.File != file)
            {
                if (file is not null)
                    to.WriteLine();
                to.WriteLine(Terminal.Plain(problem.Place.File ?? ""));
                file = problem.Place.File;
            }
            to.WriteLine(Terminal.Plain(FormattableString.Invariant($"  {WhereInFile(problem.Place)}{problem.Code}  {problem.What(language)} {problem.ToDo(language)}")));
        }
    }

    /// One object: how many, and each with code, file, line, column, message and remedy.
    public static void WriteForPrograms(IReadOnlyList<Problem> problems, Language language, TextWriter to)
    {
        var told = problems.Select(problem => new
        {
            problem.Code,
            problem.Place.File,
            problem.Place.Line,
            problem.Place.Column,
            Message = problem.What(language),
            Remedy = problem.ToDo(language),
        });
        to.WriteLine(CommandJson.Of(new { count = problems.Count, problems = told }));
    }

    private static string WhereInFile(ProblemPlace place) => (place.Line, place.Column) switch
    {
        (null, null) => "",
        (null, var column) => $"{column}  ",
        (var line, null) => FormattableString.Invariant($"{line}  "),
        var (line, column) => FormattableString.Invariant($"{line} {column}  "),
    };
}
