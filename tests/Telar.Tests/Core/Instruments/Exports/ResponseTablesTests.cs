using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Exports;
using Telar.Core.Instruments.Responses;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments.Exports;

public class ResponseTablesTests
{
    private const string Bakery = """
        survey
        type | name | label::Español (es) | label::English (en) | profile | score_dimension
        start | began
        deviceid | device
        text | _wave | ¿Ola? | Wave?
        begin group | firm | Negocio | Firm
        integer | staff | ¿Personas? | Staff?
        text | ruc | RUC | Tax id | tax_id
        select_one often | sells | ¿Vende? | Sells? | | sales
        select_multiple ways | ways | ¿Cómo? | How?
        end group
        begin repeat | shop | Tienda | Shop
        text | street | Calle | Street
        begin repeat | visit | Visita | Visit
        date | day | Día | Day
        end repeat
        end repeat

        choices
        list_name | name | label::Español (es) | label::English (en) | points
        often | -99 | No sabe | Does not know
        often | never | Nunca | Never | 0
        often | always | Siempre | Always | 2
        ways | net | Por internet | Online
        ways | =shop | En tienda | In a shop

        scoring
        name | label::Español (es) | combine
        sales | Ventas | mean

        levels
        dimension | level | from | label::Español (es) | label::English (en)
        total | 1 | 0 | Inicio | Start
        total | 2 | 50 | En camino | Under way
        """;

    private static readonly Form Form = XlsForm.Read(Bakery);
    private static readonly FieldList Fields = FieldList.Of(Form);
    private static readonly ScoringRules Rules = ScoringReader.Read(Form, new HashSet<string>(StringComparer.Ordinal)).Value;
    private static readonly ExportedResponse Response = new(
        SmallInstrument.Response("0192-id", "0192-subject") with
        {
            State = ResponseState.Sent, SentAt = SmallInstrument.Morning, SubjectHash = "secret-hash", IsCounted = true, Profile = new("PY-11", "1071", "micro", "small", "PRY-1", true, null) { StaffRule = "staff-4" },
        },
        66.5, [66.5]);

    [Fact]
    public void Columns_are_paths_and_options_have_columns_of_their_own()
    {
        var tables = Tables(LabelUse.CodesOnly);

        Assert.Equal(["", "shop", "shop/visit"], tables.All.Select(table => table.Name));
        Assert.Equal(
            ["began", "data/_wave", "firm/staff", "firm/sells", "firm/ways", "firm/ways/net", "firm/ways/=shop", "_score/total", "_level/total", "_score/sales", "_level/sales"],
            Names(tables.Responses).SkipWhile(name => name.StartsWith('_')));
        Assert.Equal(["_response", "_turn", "shop/street"], Names(tables.All[1]));
        Assert.Equal(["_response", "_turn", "shop/visit/day"], Names(tables.All[2]));
    }

    [Fact]
    public void A_row_holds_what_is_known_and_what_was_answered_and_nothing_that_gives_the_subject_away()
    {
        var (tables, cells) = (Tables(LabelUse.CodesOnly), new KeptCells());

        tables.WriteResponse(Response, Answers("""["2026-11-21T09:15:30.000Z","phone-1","=1+1","12","80000","always","=shop net",[["Main \"1\"",[]]]]"""), cells);

        var row = Names(tables.Responses).Zip(Assert.Single(cells.Rows)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        Assert.Equal(("PRY", "2026-11-21", "micro", "staff-4", "PRY-1", "yes", "0"), (row["_country"], row["_sent_on"], row["_size"], row["_size_classes"], row["_size_rule"], row["_women_led"], row["_wave"]));
        Assert.Equal(("2026-11-21", "'=1+1", "#12", "always"), (row["began"], row["data/_wave"], row["firm/staff"], row["firm/sells"]));
        Assert.Equal(("'=shop net", "#1", "#1"), (row["firm/ways"], row["firm/ways/net"], row["firm/ways/=shop"]));
        Assert.Equal(("#66.5", "#2", "#66.5", ""), (row["_score/total"], row["_level/total"], row["_score/sales"], row["_level/sales"]));
        Assert.Equal((17, 17), (row["_response"].Length, row["_subject"].Length));
        Assert.DoesNotContain(cells.Rows[0], cell => cell.Contains("0192", StringComparison.Ordinal) || cell.Contains("secret", StringComparison.Ordinal) || cell.Contains("80000", StringComparison.Ordinal) || cell.Contains("phone", StringComparison.Ordinal) || cell.Contains("09:15", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_answer_there_is_neither_0_nor_1_and_a_code_that_is_a_number_stays_one()
    {
        var (tables, cells) = (Tables(LabelUse.CodesOnly), new KeptCells());

        tables.WriteResponse(Response with { Total = null, Dimensions = null }, Answers("""[null,null,null,null,null,"-99",null,[]]"""), cells);

        var row = Names(tables.Responses).Zip(cells.Rows[0]).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
        Assert.Equal(("#-99", "", "", ""), (row["firm/sells"], row["firm/ways"], row["firm/ways/net"], row["_score/total"]));
    }

    [Theory]
    [InlineData(LabelUse.LabelsBeside, "firm/sells|firm/sells:label|firm/ways|firm/ways:label", "always|Always|net|Online")]
    [InlineData(LabelUse.LabelsInstead, "firm/sells|firm/ways|firm/ways/net|firm/ways/=shop", "Always|Online|#1|#0")]
    public void Labels_stand_beside_codes_or_instead_of_them(LabelUse use, string columns, string expected)
    {
        var (tables, cells) = (Tables(use), new KeptCells());

        tables.WriteResponse(Response, Answers("""[null,null,null,null,null,"always","net",[]]"""), cells);

        var at = Names(tables.Responses).ToList().IndexOf("firm/sells");
        Assert.Equal(columns.Split('|'), Names(tables.Responses).Skip(at).Take(4));
        Assert.Equal(expected.Split('|'), cells.Rows[0].Skip(at).Take(4));
    }

    [Fact]
    public void Turns_are_rows_of_their_own_table_and_name_their_response()
    {
        var (tables, cells) = (Tables(LabelUse.CodesOnly), new KeptCells());
        var answers = Answers("""[null,null,null,null,null,null,null,[["Main",[["2026-01-02"]]],["Side",[["2026-01-03"],["2026-01-04"]]]]]""");

        tables.WriteTurns(tables.All[1], Response, answers, cells);
        tables.WriteTurns(tables.All[2], Response, answers, cells);

        Assert.Equal([["1", "Main"], ["2", "Side"], ["1.1", "2026-01-02"], ["2.1", "2026-01-03"], ["2.2", "2026-01-04"]], cells.Rows.Select(row => row[1..]));
        Assert.All(cells.Rows, row => Assert.Equal(Response.Name, row[0]));
    }

    [Fact]
    public void Long_rows_say_the_same_one_thing_a_row()
    {
        var (tables, cells) = (Tables(LabelUse.CodesOnly), new KeptCells());

        tables.WriteLong(Response, Answers("""[null,null,"@x",null,null,"always","net =shop",[["Main",[["2026-01-02"]]]]]"""), cells);

        Assert.Equal(
            [
                "data/_wave||'@x|", "firm/sells||always|Always", "firm/ways||net|Online", "firm/ways||'=shop|In a shop", "shop/street|1|Main|", "shop/visit/day|1.1|2026-01-02|",
                "_score/total||66.5|", "_level/total||2|Under way", "_score/sales||66.5|",
            ],
            cells.Rows.Select(row => string.Join('|', row[1..])).SkipWhile(row => row.StartsWith('_')));
        Assert.Contains("_country||PRY|", cells.Rows.Select(row => string.Join('|', row[1..])));
    }

    [Fact]
    public void The_code_book_tells_every_column_and_option_in_every_language()
    {
        var (tables, cells) = (Tables(LabelUse.CodesOnly), new KeptCells());

        CodeBook.Write(new(SmallInstrument.Header, Form, Rules), Rules, tables, cells);

        Assert.Equal(["table", "column", "type", "code", "label::Español (es)", "label::English (en)", "points", "points_max", "weight", "dimension", "thread", "challenge", "profile", "measure"], CodeBook.ColumnsOf(Form));
        var rows = cells.Rows.Select(row => string.Join('|', row)).ToList();
        Assert.Contains("|firm/sells|select_one||¿Vende?|Sells?||#2|#1|sales||||", rows);
        Assert.Contains("|firm/sells|option|always|Siempre|Always|#2|||||||", rows);
        Assert.Contains("|firm/ways/net|0 or 1|net|Por internet|Online||||||||", rows);
        Assert.Contains("|_level/total|from 50|2|En camino|Under way||||||||", rows);
        Assert.Contains("shop|shop/street|text||Calle|Street||||||||", rows);
        Assert.Equal(tables.All.Sum(table => table.Columns.Count), cells.Rows.DistinctBy(row => (row[0], row[1])).Count());
    }

    [Fact]
    public void Every_row_of_a_demonstration_ends_with_the_mark_and_no_other_table_has_it()
    {
        var answers = Answers("""["2026-11-21","phone",null,"12",null,"always","net",[["Main",[["2026-01-02"]]]]]""");
        foreach (var isDemonstration in new[] { true, false })
        {
            var tables = Tables(LabelUse.CodesOnly, isDemonstration);
            var (wide, turns, visits, rows, book) = (new KeptCells(), new KeptCells(), new KeptCells(), new KeptCells(), new KeptCells());

            tables.WriteResponse(Response, answers, wide);
            tables.WriteTurns(tables.All[1], Response, answers, turns);
            tables.WriteTurns(tables.All[2], Response, answers, visits);
            tables.WriteLong(Response, answers, rows);
            CodeBook.Write(new(SmallInstrument.Header, Form, Rules), Rules, tables, book);

            IReadOnlyList<(IEnumerable<string> Columns, KeptCells Cells)> written =
            [
                (Names(tables.Responses), wide), (Names(tables.All[1]), turns), (Names(tables.All[2]), visits), (tables.LongColumns, rows), (CodeBook.ColumnsOf(Form, isDemonstration), book),
            ];
            Assert.All(written, table =>
            {
                Assert.NotEmpty(table.Cells.Rows);
                Assert.All(table.Cells.Rows, row => Assert.Equal(table.Columns.Count(), row.Length));
                if (isDemonstration)
                    Assert.All(table.Cells.Rows, row => Assert.Equal(("_demonstration", "1"), (table.Columns.Last(), row[^1])));
                else
                    Assert.DoesNotContain("_demonstration", table.Columns.Concat(table.Cells.Rows.SelectMany(row => row)));
            });
            Assert.Equal(isDemonstration ? 3 : 0, book.Rows.Count(row => row[1] == "_demonstration" && row[4].Contains("se inventó", StringComparison.Ordinal)));
        }
    }

    private static ResponseTables Tables(LabelUse use, bool isDemonstration = false) =>
        ResponseTables.Of(new(SmallInstrument.Header, Form, Rules), Fields, Rules, use, isDemonstration, text => text.ByLanguage.GetValueOrDefault("English (en)", ""));

    private static IEnumerable<string> Names(ExportTable table) => table.Columns.Select(column => column.Name);

    private static AnswerValues Answers(string line) => AnswerLine.Read(System.Text.Encoding.UTF8.GetBytes(line), Fields);

    /// Keeps what was written; a number is marked.
    private sealed class KeptCells : ITableCells
    {
        private readonly List<string> row = [];

        public List<string[]> Rows { get; } = [];

        public void Text(string text) => row.Add(text);

        public void Number(double value) => row.Add($"#{value.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}");

        public void EndRow()
        {
            Rows.Add([.. row]);
            row.Clear();
        }
    }
}
