using System.Text;
using Telar.Core.Forms.Expressions;
using Telar.Core.Forms.Reading;

namespace Telar.Tests.Docs;

/// docs/xlsform.md is the tables of the code written out, so that nobody is told what the program does not do.
public class XlsFormDocumentTests
{
    private const string Beginning = """
        # XLSForm: what Telar does of it

        A questionnaire is an XLSForm: a workbook with the sheets `survey`, `choices` and `settings`, as tools of the field write and read it. This page lists every type, column, setting, parameter, appearance and function of the published format ([xlsform.org](https://xlsform.org), its reference table, the ODK XForms specification) and what becomes of it here. It is written from the tables in `src/Telar.Core/Forms/Reading` and `src/Telar.Core/Forms/Expressions`; a test compares.

        - **done**: it does what the format says.
        - **refused**: `./telar form check` names the cell and says what to write instead. Nothing is dropped in silence.
        - **kept and ignored**: it stays in the tables, goes back out with them and, where XForms have a place for it, into the XForm; here it has no effect, and `./telar form check` says so.

        Words are read as other tools read them: capitals make no difference, blanks and `_` are the same in the names of columns and types, `label:es` is `label::es`. A column that is not in these lists is kept and told; it is refused only where its name is a slip away from one that would have had an effect. `${name}` leads to the question from the root of the form; between two questions of the same repeat, to the one in the same turn.

        `today()`, `now()` and the types `start`, `end` and `today` go by the clocks of whoever answers, with their offset, as devices with ODK write them. On the site these are the clocks of the capital of the country that was chosen, also where the country has several zones, with summer time where there is one; a machine without zone data goes by UTC, and `./telar serve` says so. `./telar form fill` goes by the clock of its machine, or by `--at`. A default is computed once, when the response begins (of an invitation: when it is made), and stays. A calculation is computed anew whenever somebody opens the response, and after it was sent always as of the moment of sending. A date and time that names no offset has that of now.

        Bounds: 20,000 rows in `survey`, 200,000 choices a sheet, 1,000 columns, 100 sheets, 32,767 letters a cell, 20 groups inside of one another, 50 languages, 1,000 turns of a repeat.

        """;

    [Fact]
    public void The_page_is_the_tables_written_out()
    {
        var page = Repository.PathOf("docs", "xlsform.md");
        var expected = Page();

        // To write the page after a change of the tables: TELAR_WRITE=1 ./telar test, then read the difference.
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            File.WriteAllText(page, expected);
        Assert.Equal(expected, File.ReadAllText(page));
    }

    [Fact]
    public void Every_row_names_a_test_that_is_there()
    {
        var tests = typeof(XlsFormDocumentTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);

        var named = Tables().SelectMany(table => table.Entries).Select(entry => entry.Test).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(named.Count > 5);
        Assert.Equal([], named.Except(tests, StringComparer.Ordinal));
    }

    public static TheoryData<string> DoneFunctions => [.. Functions.All.Where(function => function.IsDone).Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(DoneFunctions))]
    public void A_function_that_is_done_is_called_in_the_class_that_the_page_names(string function)
    {
        var file = Directory.EnumerateFiles(Repository.PathOf("tests", "Telar.Tests", "Core", "Forms"), $"{ClassOf(Functions.Find(function)!)}.cs", SearchOption.AllDirectories).Single();

        Assert.Matches($@"(?<![\w-]){System.Text.RegularExpressions.Regex.Escape(function)}\(", File.ReadAllText(file));
    }

    private static IEnumerable<(string Title, IReadOnlyList<FormatEntry> Entries)> Tables() =>
    [
        ("Sheets", FormatColumns.Sheets.Entries),
        ("Types", [.. FormatTypes.All]),
        ("Columns of survey", FormatColumns.Survey.Entries),
        ("Columns of choices and external_choices", FormatColumns.Choices.Entries),
        ("Settings", FormatColumns.Settings.Entries),
        ("Parameters", FormatParameters.Parameters.Entries),
        ("Appearances", FormatParameters.Appearances.Entries),
    ];

    private static string Page()
    {
        var page = new StringBuilder(Beginning.ReplaceLineEndings("\n")).Append('\n');
        foreach (var (title, entries) in Tables())
        {
            page.Append("## ").Append(title).Append("\n\n| word | also written | | | test |\n|---|---|---|---|---|\n");
            foreach (var entry in entries)
                page.Append("| `").Append(entry.Name).Append("` | ").AppendJoin(", ", entry.Spellings.Select(spelling => $"`{spelling}`")).Append(" | ").Append(Word(entry.Support)).Append(" | ").Append(entry.Note).Append(" | ").Append(entry.Test).Append(" |\n");
            page.Append('\n');
        }
        page.Append("`begin group`, `end group`, `begin repeat` and `end repeat` are done, with `_` or a blank, `lgroup` and `looped group` for repeats.\n\n");
        page.Append("## Functions\n\n| function | | test |\n|---|---|---|\n");
        foreach (var function in Functions.All)
            page.Append("| `").Append(function.Signature).Append("` | ").Append(Word(function.IsDone ? Support.Done : Support.Refused)).Append(" | ").Append(function.IsDone ? ClassOf(function) : "ExpressionTests.A_function_that_is_not_done_is_refused_by_name").Append(" |\n");
        return page.ToString();
    }

    // Both need a form around them.
    private static string ClassOf(Function function) => function.Name is "once" or "jr:choice-name" ? "FilledFormTests" : "ExpressionTests";

    private static string Word(Support support) => support switch
    {
        Support.Done => "done",
        Support.Refused => "refused",
        Support.KeptAndIgnored => "kept and ignored",
        _ => throw new InvalidOperationException("A word outside of the three."),
    };
}
