using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using System.Globalization;
using Telar.Cli.Catalogue;
using Telar.Cli.Indices;
using Telar.Core.Shared;

namespace Telar.Cli.Shared;

/// The front door of the command line: every command, the options that all of them share, and how each run ends.
public static class Front
{
    private static readonly LocalText SeeHelp = new(
        "Escriba la orden seguida de --help para ver cómo se usa.",
        "Escreva o comando seguido de --help para ver como se usa.",
        "Type the command followed by --help to see how to use it.");

    private static readonly LocalText NoNumber = new("{option}: «{value}» no es un número entero.", "{option}: «{value}» não é um número inteiro.", "{option}: “{value}” is not a whole number.");

    private static readonly LocalText OwnFault = new(
        "Un error del programa mismo, no de lo que usted hizo. Cuéntelo junto con lo que sigue:",
        "Um erro do próprio programa, não do que fez. Conte-o com o que segue:",
        "A fault of the program itself, not of what you did. Report it with what follows:");

    public static async Task<int> RunAsync(string[] args)
    {
        var language = SpeakAsAsked(args);
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(SentenceOf(error, language));
            await Console.Error.WriteLineAsync(SeeHelp.In(language));
            return ExitCode.UsedWrongly;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Refused;
        }
        catch (OpeningRefusedException refused)
        {
            return ProblemPrinter.Refuse(parsed, refused.Problem);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return ProblemPrinter.Refuse(parsed, OpeningProblems.FileUnusable.At(ProblemPlace.Nowhere, ("reason", fault.Message)));
        }
        catch (DbException fault)
        {
            return ProblemPrinter.Refuse(parsed, OpeningProblems.DatabaseGaveUp.At(ProblemPlace.Nowhere, ("reason", fault.Message)));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync(OwnFault.In(language));
            await Console.Error.WriteLineAsync(fault.ToString());
            return ExitCode.Refused;
        }
    }

    /// The whole tree of commands, for running and for the snapshots of --help.
    public static RootCommand Root()
    {
        var root = new RootCommand("Telar: observatory and toolkit for the small firms of 22 Ibero-American countries. The script ./telar knows two more commands: ./telar test runs every test, ./telar bench measures.");
        root.Options.Add(CommonOptions.Lang);
        root.Options.Add(CommonOptions.Json);
        root.Subcommands.Add(Serving.ServeCommand.Create());
        root.Subcommands.Add(Indicators.ImportCommand.Create());
        root.Subcommands.Add(Indicators.FetchCommand.Create());
        root.Subcommands.Add(Indicators.ExportCommand.Create());
        root.Subcommands.Add(Keeping.BackupCommands.CreateBackup());
        root.Subcommands.Add(Keeping.BackupCommands.CreateRestore());
        root.Subcommands.Add(Keeping.BackupCommands.CreateMigrate());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(IndexCommand.Create());
        root.Subcommands.Add(Benchmarks.ReferenceCommand.Create());
        root.Subcommands.Add(Benchmarks.BenchmarkCommand.Create());
        root.Subcommands.Add(Demonstration.DemoCommand.Create());
        root.Subcommands.Add(Forms.FormCommand.Create());
        root.Subcommands.Add(Responses.ResponseCommand.Create());
        root.Subcommands.Add(Search.SearchCommand.Create());
        root.Subcommands.Add(OpenData.OpenApiCommand.Create());
        root.Subcommands.Add(Operators.TokenCommand.Create());
        HelpPrinter.Attach(root);
        return root;
    }

    // Before anything is read: what the library of options says itself follows the culture, and the words may be the wrong ones.
    private static Language SpeakAsAsked(string[] args)
    {
        var asked = args.Index()
            .Select(one => one.Item.StartsWith("--lang=", StringComparison.Ordinal) ? one.Item["--lang=".Length..] : one.Item == "--lang" ? args.ElementAtOrDefault(one.Index + 1) : null)
            .FirstOrDefault(text => text is not null);
        if (!Languages.TryParse(asked ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var language))
            language = Language.En;
        CultureInfo.CurrentUICulture = CultureOf(language);
        return language;
    }

    internal static CultureInfo CultureOf(Language language) => CultureInfo.GetCultureInfo(language == Language.Pt ? "pt-BR" : language.Code());

    private static string SentenceOf(ParseError error, Language language) =>
        error.SymbolResult is OptionResult { Option: var option, Tokens: [var token] }
        && (option.ValueType == typeof(int) || option.ValueType == typeof(int?)) && !int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? NoNumber.Fill(language, ("option", option.Name), ("value", token.Value))
            : error.Message;
}
