using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Reading;

public class FormReaderTests
{
    private const string Bakery = """
        survey
        type | name | label::Español (es) | label::English (en) | hint::Español (es) | required | relevant | constraint | constraint_message::Español (es) | calculation | default
        begin group | firm | La empresa | The firm
        integer | staff | ¿Cuántas personas? | How many people? | Cuéntese usted | yes | | . > 0 | Al menos una
        select_one yes_no | web | ¿Tiene página? | A website? | | | ${staff} > 1
        select_multiple where | places | ¿Dónde vende? | Where do you sell?
        calculate | double | | | | | | | | ${staff} * 2
        end group
        begin_repeat | product | Producto | Product
        text | what | ¿Qué? | What? | | | | | | | pan
        end_repeat
        note | thanks | Gracias, ${staff} | Thank you

        choices
        list_name | name | label::Español (es) | label::English (en) | points
        yes_no | yes | Sí | Yes | 1
        yes_no | no | No | No | 0
        where | shop | Tienda | Shop
        where | web | Web | Web

        settings
        form_title | form_id | version | default_language
        Panadería | bakery | 3 | Español (es)
        """;

    [Fact]
    public void A_questionnaire_is_read_with_its_groups_texts_and_expressions()
    {
        var form = XlsForm.Read(Bakery);

        Assert.Equal(("Panadería", "bakery", "3", "Español (es)"), (form.Settings.Title, form.Settings.Id, form.Settings.Version, form.Settings.DefaultLanguage));
        Assert.Equal([new("Español (es)", "es"), new("English (en)", "en")], form.Languages);
        Assert.Equal(["/data/firm", "/data/firm/staff", "/data/firm/web", "/data/firm/places", "/data/firm/double", "/data/product", "/data/product/what", "/data/thanks"], form.Nodes.Select(node => node.Path));
        var staff = form.Questions.First();
        Assert.Equal((QuestionType.Integer, "¿Cuántas personas?", "Cuéntese usted", 3), (staff.Type, staff.Label.ByLanguage["Español (es)"], staff.Hint.ByLanguage["Español (es)"], staff.Line));
        Assert.Equal((new FormExpression("true()", "survey", 3, "required"), new FormExpression(". > 0", "survey", 3, "constraint")), (staff.Required, staff.Constraint));
        Assert.Equal(("yes_no", "${staff} > 1"), form.Questions.ElementAt(1) is var web ? (web.List, web.Relevant!.Text) : default);
        Assert.Equal("${staff} * 2", form.Questions.Single(question => question.Name == "double").Calculation!.Text);
        Assert.True(Assert.IsType<FormGroup>(form.Nodes.Single(node => node.Name == "product")).IsRepeat);
        Assert.Equal(["1", "0"], form.Lists["yes_no"].Choices.Select(choice => choice.Extra["points"]));
    }

    [Theory]
    [InlineData("text", QuestionType.Text)]
    [InlineData("String", QuestionType.Text)]
    [InlineData(" int ", QuestionType.Integer)]
    [InlineData("decimal", QuestionType.Decimal)]
    [InlineData("range", QuestionType.Range)]
    [InlineData("date", QuestionType.Date)]
    [InlineData("time", QuestionType.Time)]
    [InlineData("datetime", QuestionType.DateTime)]
    [InlineData("date  time", QuestionType.DateTime)]
    [InlineData("select_one l", QuestionType.SelectOne)]
    [InlineData("select one l", QuestionType.SelectOne)]
    [InlineData("SELECT1 l", QuestionType.SelectOne)]
    [InlineData("select one from l", QuestionType.SelectOne)]
    [InlineData("select_one_external e", QuestionType.SelectOne)]
    [InlineData("select_one_from_file e.csv", QuestionType.SelectOne)]
    [InlineData("select_multiple l", QuestionType.SelectMultiple)]
    [InlineData("select all that apply from l", QuestionType.SelectMultiple)]
    [InlineData("rank l", QuestionType.Rank)]
    [InlineData("note", QuestionType.Note)]
    [InlineData("acknowledge", QuestionType.Acknowledge)]
    [InlineData("trigger", QuestionType.Acknowledge)]
    [InlineData("geopoint", QuestionType.Geopoint)]
    [InlineData("gps", QuestionType.Geopoint)]
    [InlineData("image", QuestionType.Image)]
    [InlineData("photo", QuestionType.Image)]
    [InlineData("file", QuestionType.File)]
    [InlineData("audio", QuestionType.File)]
    [InlineData("barcode", QuestionType.Text)]
    [InlineData("hidden", QuestionType.Hidden)]
    [InlineData("start", QuestionType.Metadata)]
    [InlineData("deviceid", QuestionType.Metadata)]
    public void A_type_is_read_in_the_spellings_of_the_format(string written, QuestionType type)
    {
        var form = XlsForm.Read($"""
            survey
            type | name | label
            {written} | a | A?

            choices
            list_name | name | label
            l | 1 | One

            external_choices
            list_name | name | label
            e | 1 | One
            """);

        Assert.Equal(type, Assert.Single(form.Questions).Type);
    }

    public static TheoryData<string> RefusedTypes => [.. FormatTypes.All.Where(type => type.Support == Support.Refused).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(RefusedTypes))]
    public void A_type_that_is_not_taken_is_refused_by_name(string type) =>
        Assert.Equal(["XLSFORM-17 survey 2 type"], XlsForm.ProblemsOf($"survey\ntype | name | label\n{type} | a | A?"));

    public static TheoryData<string, string> Broken => new()
    {
        { "XLSFORM-10", "choices\nlist_name | name | label" },
        { "XLSFORM-11 choises", "survey\ntype|name|label\ntext|a|A\n\nchoises\nlist_name|name" },
        { "XLSFORM-12 survey 1", "survey\ntype|label\ntext|A" },
        { "XLSFORM-13 survey 1 relevent", "survey\ntype|name|label|relevent\ntext|a|A|1" },
        { "XLSFORM-14 survey 1 Caption", "survey\ntype|name|label|Caption\ntext|a|A|B" },
        { "XLSFORM-15 survey 2 type", "survey\ntype|name|label\n|a|A" },
        { "XLSFORM-16 survey 2 type", "survey\ntype|name|label\ntextt|a|A" },
        { "XLSFORM-18 survey 2 name", "survey\ntype|name|label\ntext||A" },
        { "XLSFORM-19 survey 2 name", "survey\ntype|name|label\ntext|1 a|A" },
        { "XLSFORM-20 survey 3 name", "survey\ntype|name|label\ntext|a|A\ntext|A|B" },
        { "XLSFORM-21 survey 2 name", "survey\ntype|name|label\ntext|meta|A" },
        { "XLSFORM-22 survey 2 label", "survey\ntype|name|label\ntext|a|" },
        { "XLSFORM-23 survey 3 type", "survey\ntype|name|label\ntext|a|A\nend group||" },
        { "XLSFORM-24 survey 4 type", "survey\ntype|name|label\nbegin repeat|r|R\ntext|a|A\nend group||" },
        { "XLSFORM-25 survey 2 type", "survey\ntype|name|label\nbegin group|g|G\ntext|a|A" },
        { "XLSFORM-27 survey 2 type", "survey\ntype|name|label\nselect_one|a|A" },
        { "XLSFORM-28 survey 2 type", "survey\ntype|name|label\nselect_one ll|a|A\n\nchoices\nlist_name|name|label\nl|1|x" },
        { "XLSFORM-28 survey 2 type", "survey\ntype|name|label\nselect_one_from_file towns.csv|a|A" },
        { "XLSFORM-29 external_choices 2 list_name", "survey\ntype|name|label\nselect_one l|a|A\n\nchoices\nlist_name|name|label\nl|1|x\n\nexternal_choices\nlist_name|name|label\nl|1|x" },
        { "XLSFORM-30 choices 2 name", "survey\ntype|name|label\ntext|a|A\n\nchoices\nlist_name|name|label\nl||x" },
        { "XLSFORM-31 choices 3 name", "survey\ntype|name|label\nselect_one l|a|A\n\nchoices\nlist_name|name|label\nl|1|x\nl|1|y" },
        { "XLSFORM-32 choices 2 name", "survey\ntype|name|label\nselect_multiple l|a|A\n\nchoices\nlist_name|name|label\nl|1 2|x" },
        { "XLSFORM-33 survey 2 choice_filter", "survey\ntype|name|label|choice_filter\nselect_one l or_other|a|A|x=1\n\nchoices\nlist_name|name|label|x\nl|1|x|1" },
        { "XLSFORM-34 survey 2 calculation", "survey\ntype|name|calculation\ncalculate|a|" },
        { "XLSFORM-37 survey 2 parameters", "survey\ntype|name|label|parameters\nrange|a|A|start=1 end=5 step=0" },
        { "XLSFORM-38 survey 2 trigger", "survey\ntype|name|label|trigger\ntext|a|A|b" },
        { "XLSFORM-39 settings 2 public_key", "survey\ntype|name|label\ntext|a|A\n\nsettings\npublic_key\nMIIB" },
        { "XLSFORM-40 survey 2 appearance", "survey\ntype|name|label|appearance\ntext|a|A|search('towns')" },
        { "XLSFORM-44 survey", "survey\ntype|name|label" },
        { "XLSFORM-45 settings 2 allow_choice_duplicates", "survey\ntype|name|label\ntext|a|A\n\nsettings\nallow_choice_duplicates\nperhaps" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_told_with_sheet_line_and_column(string told, string text) => Assert.Equal([told], XlsForm.ProblemsOf(text));

    [Fact]
    public void Everything_that_is_wrong_comes_at_once()
    {
        var problems = XlsForm.ProblemsOf("survey\ntype|name|label\ntextt|a|A\ntext||B\nselect_one none|c|C\nbegin group|g|G");

        Assert.Equal(["XLSFORM-16", "XLSFORM-18", "XLSFORM-28", "XLSFORM-25"], problems.Select(problem => problem[..10]));
    }

    [Fact]
    public void The_nearest_word_is_told()
    {
        var problem = Assert.Single(FormReader.Read(XlsForm.Of("survey\ntype|name|label\nselect_on yes|a|A")).Outcome.Problems);

        Assert.Contains("«select_one»", problem.ToDo(Language.Es), StringComparison.Ordinal);
    }

    [Fact]
    public void Or_other_adds_a_choice_and_a_question_in_the_languages_of_the_form()
    {
        var form = XlsForm.Read("survey\ntype|name|label::Español (es)|label::Português (pt)\nselect_one l or_other|a|A|A\n\nchoices\nlist_name|name|label::Español (es)|label::Português (pt)\nl|1|uno|um");

        Assert.Equal(["1", "other"], form.Lists["l"].Choices.Select(choice => choice.Name));
        Assert.Equal(["Otro", "Outro"], form.Lists["l"].Choices[1].Label.ByLanguage.Values);
        var other = form.Questions.Last();
        Assert.Equal(("a_other", "selected(${a}, 'other')", "/data/a_other"), (other.Name, other.Relevant!.Text, other.Path));
    }

    [Theory]
    [InlineData("label::Español (es)", "Español (es)", "es")]
    [InlineData("label::es", "es", "es")]
    [InlineData("label:es", "es", "es")]
    [InlineData("Label :: pt-BR", "pt-BR", "pt-br")]
    [InlineData("caption::Kichwa", "Kichwa", null)]
    [InlineData("label", "default", null)]
    public void The_language_of_a_column_stands_after_its_name(string column, string name, string? code)
    {
        var form = XlsForm.Read($"survey\ntype|name|{column}\ntext|a|A");

        Assert.Equal(new(name, code), Assert.Single(form.Languages));
        Assert.Equal("A", form.Questions.Single().Label.ByLanguage[name]);
    }

    [Theory]
    [InlineData("XLSFORM-70 notes", "notes\na\n1")]
    [InlineData("XLSFORM-78 settings 2 default_language", "settings\ndefault_language\nFrançais")]
    [InlineData("XLSFORM-79 choices 2 label", "choices\nlist_name|name|label\nl|1|")]
    [InlineData("XLSFORM-82 settings 3", "settings\nform_title\nA\nB")]
    [InlineData("XLSFORM-75 settings 2 auto_send", "settings\nauto_send\nyes")]
    [InlineData("XLSFORM-80 choices 2", "choices\nlist_name|name|label\nl|1|x")]
    public void What_is_kept_without_effect_is_told(string told, string sheet) =>
        Assert.Contains(told, XlsForm.RemarksOf("survey\ntype|name|label::Español (es)\ntext|a|A\n\n" + sheet));

    [Theory]
    [InlineData("XLSFORM-71 survey 1 mine", "type|name|label|mine\ntext|a|A|x")]
    [InlineData("XLSFORM-81 survey 1 image", "type|name|label|image\ntext|a|A|x.png")]
    [InlineData("XLSFORM-72 survey 2 type", "type|name|label\nusername|a|")]
    [InlineData("XLSFORM-76 survey 3 type", "type|name|label\ntext|a|A\n||only a remark")]
    [InlineData("XLSFORM-77 survey 2 label::b", "type|name|label::a|label::b\ntext|a|A|")]
    public void What_has_no_effect_in_the_survey_is_told(string told, string survey) => Assert.Contains(told, XlsForm.RemarksOf("survey\n" + survey));

    [Fact]
    public void Columns_of_scoring_are_known_and_kept_by_name()
    {
        var reading = FormReader.Read(XlsForm.Of("survey\ntype|name|label::Español (es)|Score Dimension|gap::Español (es)|points_max|mine\ntext|a|A|sales|falta|3|x"));

        Assert.Equal(new Dictionary<string, string> { ["score_dimension"] = "sales", ["gap::Español (es)"] = "falta", ["points_max"] = "3", ["mine"] = "x" }, reading.Outcome.Value.Questions.Single().Extra);
        Assert.Equal(["mine"], reading.Remarks.Select(remark => remark.Place.Column));
    }

    [Theory]
    [InlineData("text", "pan", false)]
    [InlineData("text", "Call me (later)", false)]
    [InlineData("text", "e-mail", false)]
    [InlineData("date", "2024-01-31", false)]
    [InlineData("date", "today()", true)]
    [InlineData("text", "${a}", true)]
    [InlineData("integer", "-1", false)]
    [InlineData("integer", "1 + 1", true)]
    [InlineData("text", "concat('a', 'b')", true)]
    public void A_default_is_a_value_or_is_computed(string type, string written, bool isComputed)
    {
        var form = XlsForm.Read($"survey\ntype|name|label|default\n{type}|b|B|{written}");

        Assert.Equal(isComputed, form.Questions.Single().DefaultIsComputed);
    }

    [Fact]
    public void The_options_of_a_select_may_be_answers_inside_of_a_repeat()
    {
        var form = XlsForm.Read("survey\ntype|name|label\nbegin repeat|person|P\ntext|who|Who?\nend repeat||\nselect_one ${who}|head|Head?");

        Assert.Equal(("who", null), form.Questions.Last() is var head ? (head.ChoicesFrom, head.List) : default);
    }

    // Both draw on a file of places that does not come with them; one has a group whose name no tool takes.
    [Theory]
    [InlineData("unhcr_rms", "RMS_CAPI_v3.xlsx", "XLSFORM-28 138", "XLSFORM-28 139")]
    [InlineData("unhcr_rms", "RMS_CATI_v3.xlsx", "XLSFORM-28 159", "XLSFORM-28 160", "XLSFORM-19 371")]
    [InlineData("kobo_examples", "KoBoXLSFormExamples.xlsx")]
    public void Questionnaires_of_others_are_read_or_refused_for_what_is_wrong_with_them(string folder, string file, params string[] told)
    {
        List<Problem> problems = [];
        var tables = FormWorkbookFile.ReadFile(Reference.Path("data", "questionnaires", folder, file), problems);
        Assert.Empty(problems);

        var reading = FormReader.Read(tables!);

        Assert.Equal(told, reading.Outcome.Problems.Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Place.Line}")));
    }
}
