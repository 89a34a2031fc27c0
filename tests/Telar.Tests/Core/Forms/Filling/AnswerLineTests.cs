using System.Text;
using Telar.Core.Forms.Filling;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Filling;

/// Answers as one line, in an order that was frozen.
public class AnswerLineTests
{
    private const string Survey = """
        type | name | calculation
        text | owner |
        note | hello |
        begin group | firm |
        integer | staff |
        begin repeat | shop |
        text | city |
        begin repeat | worker |
        integer | hours |
        end repeat | |
        end repeat | |
        end group | |
        calculate | twice | ${staff} * 2
        """;

    private const string List = """
        /data/owner
        /data/firm/staff
        /data/firm/shop[]
        /data/firm/shop[]/city
        /data/firm/shop[]/worker[]
        /data/firm/shop[]/worker[]/hours
        /data/twice

        """;

    [Fact]
    public void A_list_of_fields_is_kept_as_text()
    {
        var list = FieldList.Of(SmallForm.Of(Survey));

        Assert.Equal(List, list.ToText());
        Assert.Equal(List, FieldList.Parse(List)!.ToText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("data/owner\n")]
    [InlineData("/data/owner\n/data/owner\n")]
    public void A_text_that_is_no_list_is_not_read(string text) => Assert.Null(FieldList.Parse(text));

    [Fact]
    public void Answers_go_into_a_line_and_come_back()
    {
        var list = FieldList.Parse(List)!;
        var filled = FilledFormTests.Begin(Survey);
        FilledFormTests.Answer(filled, "/data/owner", "Inés \"la Negra\" Ñandú\n<hilo>");
        FilledFormTests.Answer(filled, "/data/firm/staff", "3");
        filled.Add(filled.Find("/data/firm")!, filled.Form.Find("/data/firm/shop")!);
        FilledFormTests.Answer(filled, "/data/firm/shop[2]/city", "Lima");
        FilledFormTests.Answer(filled, "/data/firm/shop[2]/worker/hours", "40");

        var line = AnswerLine.Write(filled.Draft(list), list);

        Assert.Equal("""["Inés \"la Negra\" Ñandú\n<hilo>","3",[[null,[[null]]],["Lima",[["40"]]]],"6"]""", Encoding.UTF8.GetString(line));
        var again = FilledForm.Resume(filled.Form, new(default, Seed: 1), list, AnswerLine.Read(line, list));
        Assert.Equal(line, AnswerLine.Write(again.Draft(list), list));
        Assert.Equal("40", again.Find("/data/firm/shop[2]/worker/hours")!.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""["a"]""")]
    [InlineData("""["a","3",[],"6","7"]""")]
    [InlineData("""["a",3,[],"6"]""")]
    [InlineData("""["a","3",[["x"]],"6"]""")]
    [InlineData("""["a","3",[],"6"]x""")]
    [InlineData("""{"a":1}""")]
    public void A_line_of_another_shape_is_our_own_fault(string line) =>
        Assert.ThrowsAny<Exception>(() => AnswerLine.Read(Encoding.UTF8.GetBytes(line), FieldList.Parse(List)!));
}
