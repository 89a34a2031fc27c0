using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Scoring;

public class ScoringReaderTests
{
    private static readonly HashSet<string> Challenges = new(StringComparer.Ordinal) { "TRA1", "TRF1" };

    [Fact]
    public void Points_dimensions_and_levels_are_read_from_the_tables()
    {
        var rules = Read(SmallInstrument.Tables).Value;

        Assert.Equal(["sells", "counts"], rules.Items.Select(item => item.Name));
        Assert.Equal(["sales", "data"], rules.Dimensions.Select(dimension => dimension.Name));
        Assert.Equal((Combining.Weighted, 2.0), (rules.Total.Combine, rules.Items[0].Points.Most));
        Assert.Equal(["Inicio", "En camino"], rules.LevelsOf("sales").Select(level => level.Label.ByLanguage["Español (es)"]));
        Assert.True(rules.Levels.All(level => level.IsProvisional));
    }

    public static TheoryData<string, string, string, string, string> Breaks => new()
    {
        // sheet, line of the row (from 2), column, what is written there, the code of the problem
        { "survey", "2", "score_dimension", "selling", "SCORE-02" },
        { "survey", "2", "thread", "TALENT", "SCORE-05" },
        { "survey", "2", "challenge", "TRA9", "SCORE-06" },
        { "choices", "3", "points", "two", "SCORE-01" },
        { "scoring", "2", "combine", "median", "SCORE-07" },
        { "scoring", "3", "name", "sales", "SCORE-08" },
        { "scoring", "3", "name", "", "SCORE-09" },
        { "scoring", "4", "name", "people", "SCORE-10" },
        { "scoring", "2", "weight", "heavy", "SCORE-01" },
        { "levels", "3", "level", "1", "SCORE-08" },
        { "levels", "2", "dimension", "selling", "SCORE-02" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public void What_is_wrong_is_told_with_its_sheet_line_and_column(string sheet, string line, string column, string written, string code)
    {
        var problems = Read(With(SmallInstrument.Tables, sheet, int.Parse(line, System.Globalization.CultureInfo.InvariantCulture), column, written)).Problems;

        var problem = Assert.Single(problems, problem => problem.Code == code && problem.Place.File == sheet);
        Assert.NotNull(problem.Place.Column);
    }

    [Fact]
    public void A_question_whose_answers_are_all_worth_nothing_is_refused() =>
        Assert.Equal(2, Read(With(SmallInstrument.Tables, "choices", 3, "points", "0")).Problems.Count(problem => problem.Code == "SCORE-03" && problem.Place is { File: "survey" }));

    [Fact]
    public void A_question_that_repeats_cannot_be_scored()
    {
        var survey = SmallInstrument.Table(
            "survey", ["type", "name", "label::Español (es)", "score_dimension"],
            ["begin_repeat", "shops", "Locales", ""], ["select_one often", "sells", "¿Vende?", "sales"], ["end_repeat", "", "", ""], ["select_one often", "counts", "¿Cuenta?", "data"]);

        Assert.Contains(Read(new([survey, .. SmallInstrument.Tables.Tables.Skip(1)])).Problems, problem => problem.Code == "SCORE-04");
    }

    [Fact]
    public void A_quantity_to_compare_is_one_number_of_a_response()
    {
        Assert.Equal(["SCORE-12", "SCORE-12"], Codes("text | days | | days", "begin_repeat | shops | |", "integer | people | | people_year", "end_repeat | | |"));
        Assert.Empty(Codes("integer | days | | days", "calculate | share | | per_hundred"));

        static IEnumerable<string> Codes(params string[] rows)
        {
            var survey = SmallInstrument.Table(
                "survey", ["type", "name", "label::Español (es)", "score_dimension", "measure", "calculation"],
                [.. rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)).Select(cells => new[] { cells[0], cells[1], "¿?", cells[2], cells[3], cells[0] == "calculate" ? "1 + 1" : "" }), ["select_one often", "sells", "¿Vende?", "sales", "", ""], ["select_one often", "counts", "¿Cuenta?", "data", "", ""]]);
            return Read(new([survey, .. SmallInstrument.Tables.Tables.Skip(1)])).Problems.Select(problem => problem.Code);
        }
    }

    [Fact]
    public void A_number_has_points_by_an_expression()
    {
        var survey = SmallInstrument.Table(
            "survey", ["type", "name", "label::Español (es)", "score_dimension", "points", "points_max"],
            ["integer", "days", "¿En cuántos días paga?", "sales", "if(. <= 30, 10, if(. <= 60, 5, 0))", "10"], ["select_one often", "counts", "¿Cuenta?", "data", "", ""]);

        var item = Read(new([survey, .. SmallInstrument.Tables.Tables.Skip(1)])).Value.Items[0];

        Assert.Equal([1.0, 0.5, 0.0, null], new[] { "15", "60", "90", "" }.Select(item.Points.ShareOf));
    }

    [Fact]
    public void A_combining_expression_may_only_name_what_it_combines()
    {
        var good = With(With(SmallInstrument.Tables, "scoring", 4, "combine", "expression"), "scoring", 4, "expression", "(${sales} + 2 * ${data}) div 3");
        var bad = With(good, "scoring", 4, "expression", "${sells}");

        Assert.False(Read(good).IsRefused);
        Assert.True(Read(bad).IsRefused);
    }

    internal static Outcome<ScoringRules> Read(FormTables tables) => ScoringReader.Read(FormReader.Read(tables).Outcome.Value, Challenges);

    internal static FormTables With(FormTables tables, string sheet, int line, string column, string written) => new(
    [
        .. tables.Tables.Select(table =>
        {
            if (table.Name != sheet)
                return table;
            var columns = table.Columns.Contains(column, StringComparer.Ordinal) ? table.Columns : [.. table.Columns, column];
            var at = columns.Index().First(one => one.Item == column).Index;
            return table with
            {
                Columns = columns,
                Rows = [.. table.Rows.Select(row => row.Line == line ? row with { Cells = [.. Enumerable.Range(0, columns.Count).Select(place => place == at ? written : row[place])] } : row)],
            };
        }),
    ]);
}
