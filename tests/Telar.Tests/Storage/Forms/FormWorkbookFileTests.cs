using System.Text;
using Telar.Core.Forms;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Forms;

public class FormWorkbookFileTests
{
    private const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm"/><numFmt numFmtId="165" formatCode="[Red]0.0 &quot;days&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs></styleSheet>
        """;

    public static TheoryData<string, string> Cells => new()
    {
        { """<c><v>1</v></c>""", "1" },
        { """<c><v>1.0</v></c>""", "1" },
        { """<c><v>-3</v></c>""", "-3" },
        { """<c><v>0.1</v></c>""", "0.1" },
        { """<c><v>82.736729999999994</v></c>""", "82.73673" },
        { """<c t="s"><v>0</v></c>""", "PRY" },
        { """<c t="s"><v>1</v></c>""", "S.ONE" },
        { """<c t="s"><v>99</v></c>""", "" },
        { """<c t="inlineStr"><is><t xml:space="preserve"> two  blanks </t></is></c>""", " two  blanks " },
        { """<c t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>""", "rich" },
        { """<c t="inlineStr"><is><t>a_x000D_b _x005F_x000D_</t></is></c>""", "a\rb _x000D_" },
        { """<c t="b"><v>1</v></c>""", "TRUE" },
        { """<c t="b"><v>0</v></c>""", "FALSE" },
        { """<c t="str"><f>A1&amp;"x"</f><v>cached</v></c>""", "cached" },
        { """<c t="e"><f>1/0</f><v>#DIV/0!</v></c>""", "#DIV/0!" },
        { """<c s="1"><v>45000</v></c>""", "2023-03-15" },
        { """<c s="2"><v>45000.5</v></c>""", "2023-03-15T12:00:00" },
        { """<c s="4"><v>0.25</v></c>""", "06:00:00" },
        { """<c s="3"><v>45000</v></c>""", "45000" },
        { """<c s="1" t="d"><v>2024-01-31</v></c>""", "2024-01-31" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_read_as_tools_for_questionnaires_see_it(string cell, string read)
    {
        var tables = Read(TestWorkbook.With("xl/styles.xml", Styles, ("survey", "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row><row>" + cell + "</row>")));

        Assert.Equal(read, tables.Tables[0].Rows is [var row] ? row[0] : "");
    }

    [Fact]
    public void Empty_rows_and_columns_between_others_are_kept_and_those_at_the_end_are_not()
    {
        var tables = Read(TestWorkbook.Of(("survey", """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1"/></row><row r="2"/><row r="4"><c r="C4"><v>7</v></c><c r="F4" t="s"/></row><row r="9"/>""")));

        var table = Assert.Single(tables.Tables);
        Assert.Equal(["PRY", "", "S.ONE"], table.Columns);
        Assert.Equal([2, 3, 4], table.Rows.Select(row => row.Line));
        Assert.Equal(["", "", "7"], table.Rows[2].Cells);
    }

    [Theory]
    [InlineData("unhcr_rms", "RMS_CAPI_v3.xlsx")]
    [InlineData("unhcr_rms", "RMS_CATI_v3.xlsx")]
    [InlineData("kobo_examples", "KoBoXLSFormExamples.xlsx")]
    public void Workbooks_of_others_are_given_back_with_the_same_cells(string folder, string file)
    {
        var tables = Read(File.ReadAllBytes(Reference.Path("data", "questionnaires", folder, file)));

        XlsForm.AssertSame(tables, Read(Written(tables)));
        Assert.Contains(tables.Tables, table => table.Rows.Count > 50);
    }

    [Fact]
    public void What_is_written_reads_back_as_itself()
    {
        var columns = Enumerable.Range(0, 700).Select(number => FormattableString.Invariant($"c{number}")).ToArray();
        var tables = new FormTables(
        [
            new("survey", columns, [new(2, []), new(3, ["=1+1", "", "@x", "a\r\nb\tc", "\u0001\uFFFF\uD800", "_x0041_", " ", "<b>&amp;</b>"]), new(4, [.. columns])]),
            new("Hoja ñ & <2>", [], []),
        ]);

        XlsForm.AssertSame(tables, Read(Written(tables)));
    }

    [Theory]
    [InlineData("IMPORT-10", "PK\u0003\u0004broken")]
    [InlineData("XLSFORM-01", "type,name,label\ntext,a,A\n")]
    [InlineData("XLSFORM-01", "{\"a\":1}")]
    [InlineData("XLSFORM-01", "%PDF-1.7")]
    [InlineData("XLSFORM-01", "")]
    public void What_is_no_workbook_is_refused(string code, string content)
    {
        List<Problem> problems = [];

        Assert.Null(FormWorkbookFile.Read(() => new MemoryStream(Encoding.Latin1.GetBytes(content)), problems));
        Assert.Equal(code, Assert.Single(problems).Code);
    }

    [Fact]
    public void Old_workbooks_are_refused_by_their_name()
    {
        List<Problem> problems = [];

        FormWorkbookFile.Read(() => new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), problems);

        Assert.Contains("Excel 97-2003", Assert.Single(problems).What(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_far_below_is_refused_and_not_held()
    {
        List<Problem> problems = [];

        FormWorkbookFile.Read(() => new MemoryStream(TestWorkbook.Of(("survey", """<row r="1"><c><v>1</v></c></row><row r="999999999"><c><v>1</v></c></row>"""))), problems);

        Assert.Equal("XLSFORM-03", Assert.Single(problems).Code);
    }

    private static FormTables Read(byte[] workbook)
    {
        List<Problem> problems = [];
        var tables = FormWorkbookFile.Read(() => new MemoryStream(workbook), problems);
        Assert.Empty(problems);
        return tables!;
    }

    private static byte[] Written(FormTables tables)
    {
        using var held = new MemoryStream();
        FormWorkbookFile.Write(tables, held);
        return held.ToArray();
    }
}
