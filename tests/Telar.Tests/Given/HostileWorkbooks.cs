using System.IO.Compression;
using System.Text;

namespace Telar.Tests.Given;

/// Two hundred workbooks that nobody should send: broken on purpose, or far too large. The same seed makes the same ones.
internal static class HostileWorkbooks
{
    public const int Count = 200;

    private const string Header = """<row><c t="inlineStr"><is><t>type</t></is></c><c t="inlineStr"><is><t>name</t></is></c><c t="inlineStr"><is><t>label</t></is></c><c t="inlineStr"><is><t>relevant</t></is></c><c t="inlineStr"><is><t>calculation</t></is></c><c t="inlineStr"><is><t>repeat_count</t></is></c></row>""";
    private const string Choices = "<row><c t=\"inlineStr\"><is><t>list_name</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c><c t=\"inlineStr\"><is><t>label</t></is></c></row>";

    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-2+3", "${", "${}", "${a", "${missing}", "]]>", "&amp;", "&#0;", "_x0000_", "\u202E", "\u0000", "\uFFFE", "' or 1=1 --", "../../etc", "%s%n", "{{7*7}}",
        "a b", "", " ", "1a", "xml:lang", "a:b", "meta", "instanceID", new('x', 5_000), "((((((((", "))))", "1 div 0", "regex(., '(a+)+$')", "not(", "''", "'", "\"", "if(1,2", "/", "//", "..", ". =", "current()/../../../..", "instance('x')/root/item", "count(//*)", "😀", "e\u0301", "ñ", "true", "#REF!",
    ];

    private static readonly string[] Types =
    [
        "text", "integer", "select_one l", "select_multiple l", "select_one", "rank l", "calculate", "note", "range", "begin group", "end group", "begin repeat", "end repeat", "begin loop", "geoshape", "select_one_from_file ../x.csv", "select_one ${a}", "select_one l or_other", "", "TEXT", "<b>", "audit", "xml-external",
    ];

    public static (string What, byte[] Content) Make(int number)
    {
        var chance = new Random(20261121 + number);
        return number switch
        {
            0 => ("entities", TestWorkbook.Of("""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>""", ("survey", Header))),
            1 => ("another's file", TestWorkbook.Of("""<!DOCTYPE x SYSTEM "file:///etc/passwd">""", ("survey", Header))),
            2 => ("a bomb of nulls", Bomb(900)),
            3 => ("a bomb of text", TestWorkbook.Of(("survey", Header + Row("text", "a", new string('a', 40_000_000))))),
            4 => ("a million choices", TestWorkbook.Of(("survey", Header + Row("select_one l", "a", "A")), ("choices", Choices + Many(1_000_000, at => Row("l", $"c{at}", "C"))))),
            5 => ("many rows", TestWorkbook.Of(("survey", Header + Many(30_000, at => Row("text", $"q{at}", "Q"))))),
            6 => ("many columns", TestWorkbook.Of(("survey", "<row>" + Many(5_000, at => $"<c t=\"inlineStr\"><is><t>c{at}</t></is></c>") + "</row>"))),
            7 => ("many sheets", TestWorkbook.Of([.. Enumerable.Range(0, 500).Select(at => ($"s{at}", ""))])),
            8 => ("a far cell", TestWorkbook.Of(("survey", Header + "<row r=\"2000000000\"><c r=\"ZZZZZZ2000000000\"><v>1</v></c></row>"))),
            9 => ("deep groups", TestWorkbook.Of(("survey", Header + Many(15_000, at => Row("begin group", $"g{at}", "G"))))),
            10 => ("a repeat of 10^9", TestWorkbook.Of(("survey", Header + Row("begin repeat", "r", "R", "", "", "1000000000") + Row("text", "a", "A") + Row("end repeat")))),
            11 => ("a circle", TestWorkbook.Of(("survey", Header + Row("calculate", "a", "", "", "${b}") + Row("calculate", "b", "", "", "${a}")))),
            12 => ("a circle of relevance", TestWorkbook.Of(("survey", Header + Row("text", "a", "A", "${b} = 1") + Row("text", "b", "B", "${a} = 1")))),
            13 => ("a choice list of itself", TestWorkbook.Of(("survey", Header + Row("begin repeat", "r", "R") + Row("select_one ${a}", "a", "A") + Row("end repeat")))),
            14 => ("deep brackets", TestWorkbook.Of(("survey", Header + Row("calculate", "a", "", "", new string('(', 30_000))))),
            15 => ("a long chain", TestWorkbook.Of(("survey", Header + Many(5_000, at => Row("calculate", $"q{at}", "", "", at == 0 ? "1" : $"${{q{at - 1}}} + 1"))))),
            16 => ("no sheets", TestWorkbook.Of()),
            17 => ("no survey", TestWorkbook.Of(("data", Header))),
            18 => ("an empty survey", TestWorkbook.Of(("survey", ""))),
            19 => ("a text in the wrong place", TestWorkbook.Of(("survey", Header + "<c><v>1</v></c><v>2</v><row><row/></row>"))),
            20 => ("no XML", TestWorkbook.Zip(("xl/workbook.xml", "rubbish"u8.ToArray()), ("xl/_rels/workbook.xml.rels", "<a/>"u8.ToArray()))),
            21 => ("no relations", TestWorkbook.Zip(("xl/workbook.xml", "<workbook/>"u8.ToArray()))),
            22 => ("a part outside", TestWorkbook.Zip(("../../evil", [1]), ("xl/workbook.xml", "<workbook/>"u8.ToArray()))),
            23 => ("the same sheet twice", TestWorkbook.Of(("survey", Header), ("survey", Header))),
            24 => ("nothing", []),
            25 => ("XML of huge depth", TestWorkbook.Of(("survey", Header + "<row><c>" + string.Concat(Enumerable.Repeat("<is>", 20_000)) + string.Concat(Enumerable.Repeat("</is>", 20_000)) + "</c></row>"))),
            < 80 => ("cut off or changed", Damaged(Filled(chance), chance)),
            _ => ("rubbish in the cells", Filled(chance)),
        };
    }

    private static byte[] Filled(Random chance)
    {
        var rows = Many(chance.Next(1, 40), _ => Row(Pick(Types), chance.Next(3) == 0 ? Pick(Nasty) : $"q{chance.Next(30)}", Pick(Nasty), Pick(Nasty), Pick(Nasty), Pick(Nasty)));
        var choices = Many(chance.Next(20), _ => Row(chance.Next(4) == 0 ? Pick(Nasty) : "l", Pick(Nasty), Pick(Nasty)));
        var header = chance.Next(5) == 0 ? Row("type", Pick(Nasty), "label", "relevent", Pick(Nasty)) : Header;
        return TestWorkbook.Of((chance.Next(8) == 0 ? "Survey " : "survey", header + rows), ("choices", Choices + choices), ("settings", Row("form_title", "form_id", "name") + Row(Pick(Nasty), Pick(Nasty), Pick(Nasty))));

        string Pick(string[] from) => from[chance.Next(from.Length)];
    }

    private static byte[] Damaged(byte[] content, Random chance)
    {
        if (chance.Next(2) == 0)
            return content[..chance.Next(content.Length)];
        for (var times = chance.Next(1, 40); times > 0; times--)
            content[chance.Next(content.Length)] = (byte)chance.Next(256);
        return content;
    }

    private static byte[] Bomb(int megabytes)
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var relations = archive.CreateEntry("xl/_rels/workbook.xml.rels").Open())
                relations.Write("<a/>"u8);
            using var entry = archive.CreateEntry("xl/workbook.xml").Open();
            entry.Write("<workbook>"u8);
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var written = 0; written < megabytes; written++)
                entry.Write(blanks);
        }
        return held.ToArray();
    }

    private static string Row(params string[] cells) => TestWorkbook.Row([.. cells.Select(Escaped)]);

    // What XML cannot hold is written as a spreadsheet would.
    private static string Escaped(string text) =>
        string.Concat(text.Select(letter => letter switch
        {
            '<' => "&lt;",
            '&' => "&amp;",
            < ' ' or '\uFFFE' or '\uFFFF' => FormattableString.Invariant($"_x{(int)letter:X4}_"),
            _ => letter.ToString(),
        }));

    private static string Many(int count, Func<int, string> make)
    {
        var all = new StringBuilder();
        for (var at = 0; at < count; at++)
            all.Append(make(at));
        return all.ToString();
    }
}
