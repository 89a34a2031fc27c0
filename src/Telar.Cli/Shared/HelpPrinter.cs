using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Telar.Core.Shared;

namespace Telar.Cli.Shared;

/// Prints --help in the reader's language: what the command does, how it is written, its arguments, options and subcommands.
internal sealed class HelpPrinter : SynchronousCommandLineAction
{
    private const int Width = 100;
    private const int WidestName = 26;

    private static readonly LocalText Usage = new("Uso:", "Uso:", "Usage:");
    private static readonly LocalText Arguments = new("Argumentos:", "Argumentos:", "Arguments:");
    private static readonly LocalText Options = new("Opciones:", "Opções:", "Options:");
    private static readonly LocalText Commands = new("Órdenes:", "Comandos:", "Commands:");
    private static readonly LocalText AnOption = new("[opciones]", "[opções]", "[options]");
    private static readonly LocalText ACommand = new("[orden]", "[comando]", "[command]");
    private static readonly LocalText Required = new("(obligatoria)", "(obrigatória)", "(required)");

    /// Whoever asks how a command is used has not used it wrongly.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parsed)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var to = parsed.InvocationConfiguration.Output;
        var path = new List<Command>();
        for (SymbolResult? one = parsed.CommandResult; one is not null; one = one.Parent)
        {
            if (one is CommandResult { Command: var named })
                path.Insert(0, named);
        }
        var command = path[^1];
        var commands = command.Subcommands.Where(one => !one.Hidden).ToList();
        WriteWrapped(Said(command.Description, language), 0, to);
        var line = string.Join(
            ' ',
            (IEnumerable<string>)["telar", .. path.Skip(1).Select(one => one.Name), .. commands.Count > 0 ? [ACommand.In(language)] : Array.Empty<string>(), .. command.Arguments.Select(Written), AnOption.In(language)]);
        to.WriteLine();
        to.WriteLine($"{Usage.In(language)} {line}");
        WriteRows(Arguments.In(language), command.Arguments.Select(one => (Written(one), Said(one.Description, language))), to);
        var options = command.Options.Concat(path.SkipLast(1).Reverse().SelectMany(one => one.Options).Where(one => one.Recursive)).Where(one => !one.Hidden).OrderBy(one => one.Recursive || one is VersionOption);
        WriteRows(Options.In(language), options.Select(one => (Written(one), Words(one, language))), to);
        WriteRows(Commands.In(language), commands.Select(one => (string.Join(' ', one.Arguments.Select(Written).Prepend(one.Name)), Said(one.Description, language))), to);
        return ExitCode.Done;
    }

    /// Every option and command of a tree gets its words from here.
    public static void Attach(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                (help.Action, help.Description) = (new HelpPrinter(), "Show this help.");
            else if (option is VersionOption)
                option.Description = "Show the version.";
        }
    }

    private static string Words(Option option, Language language) =>
        Said(option.Description, language) + (option.Required ? $" {Required.In(language)}" : option.HasDefaultValue && option.ValueType == typeof(int) ? $" [{Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture)}]" : "");

    private static string Said(string? english, Language language) => HelpTexts.Find(english ?? "")?.In(language) ?? english ?? "";

    private static string Written(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        return (argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : $"<{name}>") + (argument.Arity.MaximumNumberOfValues > 1 ? " …" : "");
    }

    private static string Written(Option option) =>
        string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name).Where(name => !name.StartsWith('/'))) + (option.HelpName is { } value ? $" <{value}>" : "");

    private static void WriteRows(string heading, IEnumerable<(string Name, string Words)> rows, TextWriter to)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        to.WriteLine();
        to.WriteLine(heading);
        var width = Math.Min(WidestName, all.Max(row => row.Name.Length));
        foreach (var (name, words) in all)
        {
            to.Write($"  {name.PadRight(width)}  ");
            if (name.Length > width)
                to.Write("\n" + new string(' ', width + 4));
            WriteWrapped(words, width + 4, to);
        }
    }

    // The first line begins where the writer stands.
    private static void WriteWrapped(string words, int indent, TextWriter to)
    {
        var column = indent;
        foreach (var word in words.Split(' '))
        {
            if (column > indent && column + 1 + word.Length > Width)
            {
                to.Write("\n" + new string(' ', indent));
                column = indent;
            }
            to.Write(column > indent ? $" {word}" : word);
            column += word.Length + (column > indent ? 1 : 0);
        }
        to.WriteLine();
    }
}
