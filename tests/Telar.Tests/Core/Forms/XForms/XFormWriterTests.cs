using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.XForms;

public class XFormWriterTests
{
    private const string Family = """
        survey
        type | name | label | relevant | calculation | repeat_count | choice_filter
        begin repeat | person | Person | | | 2 + 1
        text | who | Who?
        integer | age | Age of ${who}? | ${who} != ''
        calculate | double | | | ${age} * 2
        select_one towns | town | Where? | | | | region = ${who}
        end repeat
        calculate | all | | | sum(${age})
        calculate | first | | | indexed-repeat(${age}, ${person}, 1)
        select_one ${who} | head | Head?

        choices
        list_name | name | label | region
        towns | a | A | north
        """;

    [Fact]
    public void A_name_leads_to_the_same_turn_of_its_repeat_and_from_outside_to_all()
    {
        var xform = Given.XForms.Of(Family);

        Assert.Equal(" ../who  != ''", xform.Bind("/data/person/age").Says("relevant"));
        Assert.Equal(" ../age  * 2", xform.Bind("/data/person/double").Says("calculate"));
        Assert.Equal("sum( /data/person/age )", xform.Bind("/data/all").Says("calculate"));
        Assert.Equal("indexed-repeat( /data/person/age ,  /data/person , 1)", xform.Bind("/data/first").Says("calculate"));
        Assert.Equal("instance('towns')/root/item[region =  current()/../who ]", xform.All("itemset").First().Says("nodeset"));
        Assert.Equal("/data/person[./who != '']", xform.All("itemset").Last().Says("nodeset"));
        Assert.Equal(" ../who ", xform.All("output").Single().Says("value"));
    }

    [Fact]
    public void A_name_in_a_text_is_a_path_only_where_it_is_the_whole_text()
    {
        var xform = Given.XForms.Of("survey\ntype|name|label|calculation\nselect_one l|a|A|\ncalculate|b||concat(jr:choice-name(${a}, '${a}'), 'of ${a}')\n\nchoices\nlist_name|name|label\nl|1|One");

        Assert.Equal("concat(jr:choice-name( /data/a , '/data/a'), 'of ${a}')", xform.Bind("/data/b").Says("calculate"));
    }

    [Fact]
    public void A_number_of_turns_that_is_computed_has_a_field_of_its_own()
    {
        var xform = Given.XForms.Of(Family);

        Assert.Equal("2 + 1", xform.Bind("/data/person_count").Says("calculate"));
        Assert.Equal("/data/person_count", xform.All("repeat").Single().Attribute(Given.XForms.JavaRosa + "count")!.Value);
        Assert.Equal([true, false], xform.All("person").Select(person => person.Attribute(Given.XForms.JavaRosa + "template") is not null));
    }

    [Fact]
    public void Several_languages_stand_in_one_table_and_what_is_missing_is_said_in_the_usual_one()
    {
        var xform = Given.XForms.Of("survey\ntype|name|label::Español (es)|label::English (en)|hint::Español (es)|constraint|constraint_message::Español (es)\ninteger|a|¿Cuántos?||Cuente|. > 0|Más\n\nsettings\ndefault_language\nEspañol (es)");

        var translations = xform.All("translation").ToList();
        Assert.Equal(["Español (es)", "English (en)"], translations.Select(one => one.Says("lang")));
        Assert.Equal(["true()", null], translations.Select(one => one.Says("default")));
        Assert.Equal(["¿Cuántos?", "Cuente", "Más"], translations[1].Descendants(Given.XForms.Space + "value").Select(value => value.Value));
        Assert.Equal("jr:itext('/data/a:label')", xform.All("label").Single().Says("ref"));
        Assert.Equal("jr:itext('/data/a:jr:constraintMsg')", xform.Bind("/data/a").Attribute(Given.XForms.JavaRosa + "constraintMsg")!.Value);
    }

    [Fact]
    public void Texts_are_texts_whatever_they_hold()
    {
        var xform = Given.XForms.Of("survey\ntype|name|label|default\ntext|a|<script>alert(1)</script> & ]]> \u0001|<b/>\n\nchoices\nlist_name|name|label\nl|\"'><|<i>x</i>");

        Assert.Equal("<script>alert(1)</script> & ]]>", xform.All("label").First(label => label.Parent!.Name.LocalName == "input").Value.TrimEnd('\uFFFD', ' '));
        Assert.Equal("<b/>", xform.All("a").Single().Value);
        Assert.Empty(xform.All("script"));
    }

    [Theory]
    [InlineData("integer", "input", "int")]
    [InlineData("decimal", "input", "decimal")]
    [InlineData("date", "input", "date")]
    [InlineData("time", "input", "time")]
    [InlineData("dateTime", "input", "dateTime")]
    [InlineData("geopoint", "input", "geopoint")]
    [InlineData("barcode", "input", "barcode")]
    [InlineData("range", "range", "int")]
    [InlineData("image", "upload", "binary")]
    [InlineData("file", "upload", "binary")]
    [InlineData("acknowledge", "trigger", "string")]
    [InlineData("select_one l", "select1", "string")]
    [InlineData("select_multiple l", "select", "string")]
    public void A_question_is_a_control_and_a_bind(string type, string control, string bind)
    {
        var xform = Given.XForms.Of($"survey\ntype|name|label\n{type}|a|A\n\nchoices\nlist_name|name|label\nl|1|One");

        Assert.Equal("/data/a", xform.All(control).Single().Says("ref"));
        Assert.Equal(bind, xform.Bind("/data/a").Says("type"));
    }

    [Fact]
    public void What_is_computed_once_or_set_off_by_another_answer_is_a_setvalue()
    {
        var xform = Given.XForms.Of("survey\ntype|name|label|default|trigger|calculation\ndate|a|A|today()\ntext|b|B||${a}|concat(${a}, 'x')\nbegin repeat|r|R\ntext|c|C|${b}\nend repeat|");

        var set = xform.All("setvalue").ToList();
        Assert.Equal(["odk-instance-first-load /data/a today()", "xforms-value-changed /data/b concat( /data/a , 'x')", "odk-instance-first-load odk-new-repeat /data/r/c  /data/b "], set.Select(one => $"{one.Says("event")} {one.Says("ref")} {one.Says("value")}"));
        Assert.Equal("/data/a", set[1].Parent!.Says("ref"));
        Assert.Null(xform.Bind("/data/b").Says("calculate"));
    }

    [Fact]
    public void Metadata_rank_settings_and_files_are_written_as_clients_expect_them()
    {
        var xform = Given.XForms.Of("survey\ntype|name|label|image|parameters\nstart|begun||\nrank l|order|Order||randomize=true seed=3\nimage|photo|Photo|shop.png|max-pixels=1000\n\nchoices\nlist_name|name|label|region\nl|1|One|north\n\nsettings\nform_title|form_id|version|style|instance_name\nPan|bread|7|pages|concat('Pan ', ${order})");

        Assert.Equal(("timestamp", "start"), xform.Bind("/data/begun") is var begun ? (begun.Attribute(Given.XForms.JavaRosa + "preload")!.Value, begun.Attribute(Given.XForms.JavaRosa + "preloadParams")!.Value) : default);
        Assert.Equal("randomize(instance('l')/root/item, 3)", xform.Descendants(Given.XForms.Odk + "rank").Single().Element(Given.XForms.Space + "itemset")!.Says("nodeset"));
        Assert.Equal("north", xform.All("region").Single().Value);
        Assert.Equal(("bread", "7"), xform.All("data").Single() is var data ? (data.Says("id"), data.Says("version")) : default);
        Assert.Equal("concat('Pan ',  /data/order )", xform.Bind("/data/meta/instanceName").Says("calculate"));
        Assert.Contains(xform.All("value"), value => value.Says("form") == "image" && value.Value == "jr://images/shop.png");
    }
}
