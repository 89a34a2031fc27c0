using System.CommandLine;
using System.Text;
using Telar.Cli.Shared;
using Telar.Core.Shared;

namespace Telar.Tests.Cli.Shared;

public class HelpTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    [InlineData("en")]
    public void Help_changes_only_on_purpose(string language)
    {
        var said = new StringBuilder();
        foreach (var path in PathsOf(Front.Root(), []))
        {
            using var output = new StringWriter { NewLine = "\n" };
            Assert.Equal(ExitCode.Done, Front.Root().Parse([.. path, "--help", "--lang", language]).Invoke(new() { Output = output }));
            said.Append("$ telar ").AppendJoin(' ', path.Append("--help")).Append('\n').Append(output).Append('\n');
        }

        var snapshot = Repository.PathOf("tests", "Telar.Tests", "Snapshots", $"help.{language}.txt");
        // After a change on purpose: TELAR_WRITE=1 ./telar test, then read the difference.
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            File.WriteAllText(snapshot, said.ToString());
        Assert.Equal(File.ReadAllText(snapshot), said.ToString());
    }

    [Fact]
    public void Every_word_of_help_is_there_in_three_languages_and_none_is_left_over()
    {
        var descriptions = CommandsOf(Front.Root())
            .SelectMany(command => command.Options.Select(one => one.Description).Concat(command.Arguments.Select(one => one.Description)).Append(command.Description))
            .Distinct(StringComparer.Ordinal).ToList();
        var found = descriptions.Select(one => (English: one, Text: HelpTexts.Find(one ?? ""))).ToList();

        Assert.Empty(found.Where(one => one.Text is null).Select(one => one.English));
        var used = found.Select(one => one.Text!.En).ToHashSet(StringComparer.Ordinal);
        Assert.All(HelpTexts.All, text => Assert.Contains(used, one => one == text.En || (text.En.EndsWith("{}.", StringComparison.Ordinal) && one.StartsWith(text.En[..^3], StringComparison.Ordinal))));
        Assert.All(HelpTexts.All, text => Assert.Empty(LocalTextRules.ProblemsOf(text, text.En, saysSame: false, ProblemPlace.Nowhere)));
    }

    private static IEnumerable<string[]> PathsOf(Command command, string[] path) =>
        command.Subcommands.SelectMany(one => PathsOf(one, [.. path, one.Name])).Prepend(path);

    private static IEnumerable<Command> CommandsOf(Command command) => command.Subcommands.SelectMany(CommandsOf).Prepend(command);
}
