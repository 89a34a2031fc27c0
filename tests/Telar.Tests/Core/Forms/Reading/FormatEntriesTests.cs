using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Reading;

/// Each row of docs/xlsform.md that says "done" for a sheet, a column, a setting or a parameter, with a questionnaire in which it does something.
/// A row without a case fails.
public class FormatEntriesTests
{
    private const string Plain = "type|name|label";

    private static readonly Dictionary<string, (string Text, Func<Form, string> Seen, string Expected)> Survey = new(StringComparer.Ordinal)
    {
        ["type"] = ($"survey\n{Plain}\ninteger|a|A", form => Only(form).Type.ToString(), "Integer"),
        ["name"] = ($"survey\n{Plain}\ntext|street|A", form => Only(form).Path, "/data/street"),
        ["label"] = ("survey\ntype|name|label::es\ntext|a|¿Calle?", form => Only(form).Label.ByLanguage["es"], "¿Calle?"),
        ["hint"] = ("survey\ntype|name|label::es|hint::es\ntext|a|A|Sin número", form => Only(form).Hint.ByLanguage["es"], "Sin número"),
        ["guidance_hint"] = ("survey\ntype|name|label::es|guidance_hint::es\ntext|a|A|La del local", form => Only(form).GuidanceHint.ByLanguage["es"], "La del local"),
        ["required"] = ($"survey\n{Plain}|required\ntext|a|A|yes", form => Only(form).Required!.Text, "true()"),
        ["required_message"] = ($"survey\n{Plain}|required|required_message\ntext|a|A|yes|Hace falta", form => Only(form).RequiredMessage.ByLanguage["default"], "Hace falta"),
        ["relevant"] = ($"survey\n{Plain}|relevant\ntext|a|A|1 = 2", form => Only(form).Relevant!.Text, "1 = 2"),
        ["constraint"] = ($"survey\n{Plain}|constraint\ninteger|a|A|. > 0", form => Only(form).Constraint!.Text, ". > 0"),
        ["constraint_message"] = ($"survey\n{Plain}|constraint|constraint_message\ninteger|a|A|. > 0|Más de cero", form => Only(form).ConstraintMessage.ByLanguage["default"], "Más de cero"),
        ["calculation"] = ("survey\ntype|name|calculation\ncalculate|a|1 + 1", form => Only(form).Calculation!.Text, "1 + 1"),
        ["trigger"] = ("survey\ntype|name|label|trigger|calculation\ntext|a|A\ntext|b|B\ntext|c|C|${a}, ${b}|now()", form => string.Join(' ', form.Questions.Last().Triggers), "a b"),
        ["default"] = ($"survey\n{Plain}|default\ntext|a|A|pan", form => Only(form).Default!.Text, "pan"),
        ["readonly"] = ($"survey\n{Plain}|readonly\ntext|a|A|yes", form => Only(form).ReadOnly!.Text, "true()"),
        ["choice_filter"] = ($"survey\n{Plain}|choice_filter\nselect_one l|a|A|zone = 'n'\n\nchoices\nlist_name|name|label|zone\nl|1|One|n", form => Only(form).ChoiceFilter!.Text, "zone = 'n'"),
        ["parameters"] = ($"survey\n{Plain}|parameters\nrange|a|A|start=2", form => Only(form).Parameters["start"], "2"),
        ["appearance"] = ($"survey\n{Plain}|appearance\ntext|a|A|multiline", form => Only(form).Appearance, "multiline"),
        ["repeat_count"] = ("survey\ntype|name|label|repeat_count\nbegin repeat|r|R|3\ntext|a|A|\nend repeat|||", form => form.Nodes.OfType<FormGroup>().Single().RepeatCount!.Text, "3"),
        ["disabled"] = ($"survey\n{Plain}|disabled\ntext|a|A|yes\ntext|b|B|no\ntext|c|C|", form => string.Join(' ', form.Questions.Select(one => one.Name)), "b c"),
    };

    private static readonly Dictionary<string, (string Text, Func<Form, string> Seen, string Expected)> Choices = new(StringComparer.Ordinal)
    {
        ["list_name"] = (Listed("list_name|name|label\nl|1|One"), form => string.Join(' ', form.Lists.Keys), "l"),
        ["name"] = (Listed("list_name|name|label\nl|one|One"), form => form.Lists["l"].Choices.Single().Name, "one"),
        ["label"] = (Listed("list_name|name|label\nl|1|Uno"), form => form.Lists["l"].Choices.Single().Label.ByLanguage["default"], "Uno"),
        ["points"] = (Listed("list_name|name|label|points\nl|1|One|3"), form => form.Lists["l"].Choices.Single().Extra["points"], "3"),
        ["not_applicable"] = (Listed("list_name|name|label|not_applicable\nl|1|One|yes"), form => form.Lists["l"].Choices.Single().Extra["not_applicable"], "yes"),
    };

    private static readonly Dictionary<string, (string Text, Func<Form, string> Seen, string Expected)> Settings = new(StringComparer.Ordinal)
    {
        ["form_title"] = (Set("form_title", "Tienda"), form => form.Settings.Title, "Tienda"),
        ["form_id"] = (Set("form_id", "tienda"), form => form.Settings.Id, "tienda"),
        ["version"] = (Set("version", "7"), form => form.Settings.Version, "7"),
        ["default_language"] = (Set("default_language", "es"), form => form.Settings.DefaultLanguage!, "es"),
        ["instance_name"] = (Set("instance_name", "concat('x', ${a})"), form => form.Settings.InstanceName!.Text, "concat('x', ${a})"),
        ["style"] = (Set("style", "pages"), form => form.Settings.Style + " " + Given.XForms.Of(form).Descendants().Single(one => one.Name.LocalName == "body").Says("class"), "pages pages"),
        ["name"] = (Set("name", "shop"), form => Only(form).Path, "/shop/a"),
        ["allow_choice_duplicates"] = (
            "survey\ntype|name|label\nselect_one l|a|A\n\nchoices\nlist_name|name|label\nl|1|One\nl|1|Uno\n\nsettings\nallow_choice_duplicates\nyes",
            form => string.Join(' ', form.Lists["l"].Choices.Select(choice => choice.Name)), "1 1"),
        ["shown_title"] = (Set("shown_title::es", "Mi tienda"), form => form.Settings.Extra["shown_title::es"], "Mi tienda"),
        ["summary"] = (Set("summary::es", "Tres preguntas"), form => form.Settings.Extra["summary::es"], "Tres preguntas"),
        ["consent"] = (Set("consent::es", "De acuerdo"), form => form.Settings.Extra["consent::es"], "De acuerdo"),
        ["consent_version"] = (Set("consent_version", "2"), form => form.Settings.Extra["consent_version"], "2"),
        ["subject"] = (Set("subject", "firm"), form => form.Settings.Extra["subject"], "firm"),
        ["minutes"] = (Set("minutes", "9"), form => form.Settings.Extra["minutes"], "9"),
        ["retention_days"] = (Set("retention_days", "90"), form => form.Settings.Extra["retention_days"], "90"),
        ["one_per_subject"] = (Set("one_per_subject", "yes"), form => form.Settings.Extra["one_per_subject"], "yes"),
    };

    private static readonly Dictionary<string, (string Text, Func<Form, string> Seen, string Expected)> Sheets = new(StringComparer.Ordinal)
    {
        ["survey"] = ($"survey\n{Plain}\ntext|a|A", form => Only(form).Name, "a"),
        ["choices"] = (Listed("list_name|name|label\nl|1|One"), form => form.Lists["l"].Choices.Single().Name, "1"),
        ["settings"] = (Set("form_title", "Tienda"), form => form.Settings.Title, "Tienda"),
        ["external_choices"] = ($"survey\n{Plain}\nselect_one_external e|a|A\n\nexternal_choices\nlist_name|name|label\ne|1|One", form => form.Lists["e"].Choices.Single().Name, "1"),
        ["scoring"] = ($"survey\n{Plain}\ntext|a|A\n\nscoring\nname|label|combine\nsales|Sales|mean", form => form.Tables.Find("scoring")!.Rows.Single()[0], "sales"),
        ["levels"] = ($"survey\n{Plain}\ntext|a|A\n\nlevels\ndimension|level|from|label\ntotal|1|0|Start", form => form.Tables.Find("levels")!.Rows.Single()[0], "total"),
    };

    private static readonly Dictionary<string, (string Text, Func<Form, string> Seen, string Expected)> Parameters = new(StringComparer.Ordinal)
    {
        ["start"] = (With("range", "start=3"), form => Only(form).Parameters["start"], "3"),
        ["end"] = (With("range", "end=7"), form => Only(form).Parameters["end"], "7"),
        ["step"] = (With("range", "step=0.5"), form => Only(form).Parameters["step"], "0.5"),
        ["randomize"] = (With("select_one l", "randomize=true") + "\n\nchoices\nlist_name|name|label\nl|1|One\nl|2|Two", form => Itemset(form), "randomize("),
        ["seed"] = (With("select_one l", "randomize=true seed=42") + "\n\nchoices\nlist_name|name|label\nl|1|One\nl|2|Two", form => Itemset(form), ", 42)"),
        ["max-pixels"] = (With("image", "max-pixels=640"), form => Given.XForms.Of(form).Bind("/data/a").Attributes().Single(one => one.Name.LocalName == "max-pixels").Value, "640"),
        ["capture-accuracy"] = (With("geopoint", "capture-accuracy=50"), form => Only(form).Parameters["capture-accuracy"], "50"),
    };

    public static TheoryData<string, string> Done
    {
        get
        {
            var done = new TheoryData<string, string>();
            foreach (var (name, entries, _) in Tables())
            {
                foreach (var entry in entries.Where(entry => entry.Support == Support.Done && !IsSurveyScoring(name, entry)))
                    done.Add(name, entry.Name);
            }
            return done;
        }
    }

    [Theory]
    [MemberData(nameof(Done))]
    public void What_is_done_does_something(string table, string word)
    {
        var (text, seen, expected) = Tables().Single(one => one.Name == table).Cases[word];

        Assert.Contains(expected, seen(XlsForm.Read(text)), StringComparison.Ordinal);
    }

    public static TheoryData<string> IgnoredSettings => [.. FormatColumns.Settings.Entries.Where(entry => entry.Support == Support.KeptAndIgnored).SelectMany(entry => entry.Spellings.Prepend(entry.Name))];

    [Theory]
    [MemberData(nameof(IgnoredSettings))]
    public void A_setting_without_effect_is_told_and_kept(string setting)
    {
        var reading = FormReader.Read(XlsForm.Of(Set(setting, "yes")));

        Assert.Contains(reading.Remarks, remark => remark.Code == "XLSFORM-75" && remark.Place.Column == setting);
        Assert.Equal("yes", Assert.Single(reading.Outcome.Value.Settings.Extra).Value);
    }

    public static TheoryData<string> RefusedSettings => [.. FormatColumns.Settings.Entries.Where(entry => entry.Support == Support.Refused).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(RefusedSettings))]
    public void A_setting_that_is_not_taken_is_refused_by_name(string setting) => Assert.Equal([$"XLSFORM-39 settings 2 {setting}"], XlsForm.ProblemsOf(Set(setting, "x")));

    public static TheoryData<string> IgnoredSheets => [.. FormatColumns.Sheets.Entries.Where(entry => entry.Support == Support.KeptAndIgnored).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(IgnoredSheets))]
    public void A_sheet_without_effect_is_told_and_kept(string sheet)
    {
        var reading = FormReader.Read(XlsForm.Of($"survey\n{Plain}\ntext|a|A\n\n{sheet}\nlist_name|label\nx|X"));

        Assert.Contains(reading.Remarks, remark => remark.Code == "XLSFORM-70" && remark.Place.File == sheet);
        Assert.Equal("X", reading.Outcome.Value.Tables.Find(sheet)!.Rows.Single()[1]);
    }

    public static TheoryData<string> IgnoredChoicesColumns => [.. FormatColumns.Choices.Entries.Where(entry => entry.Support == Support.KeptAndIgnored).SelectMany(entry => entry.Spellings.Prepend(entry.Name))];

    [Theory]
    [MemberData(nameof(IgnoredChoicesColumns))]
    public void A_column_of_choices_without_effect_is_told_and_kept(string column)
    {
        var reading = FormReader.Read(XlsForm.Of(Listed($"list_name|name|label|{column}\nl|1|One|x")));

        Assert.Contains(reading.Remarks, remark => remark.Code is "XLSFORM-71" or "XLSFORM-81" && remark.Place.File == "choices");
        var choice = reading.Outcome.Value.Lists["l"].Choices.Single();
        Assert.Equal("x", choice.Extra.Values.Concat(choice.Media.Values.SelectMany(files => files.ByLanguage.Values)).Single());
    }

    public static TheoryData<string> IgnoredTypes => [.. FormatTypes.All.Where(type => type.Support == Support.KeptAndIgnored).SelectMany(type => type.Spellings.Prepend(type.Name))];

    [Theory]
    [MemberData(nameof(IgnoredTypes))]
    public void A_type_without_effect_is_told_and_kept(string type)
    {
        var reading = FormReader.Read(XlsForm.Of($"survey\n{Plain}\n{type}|a|"));

        Assert.Contains("XLSFORM-72", reading.Remarks.Select(remark => remark.Code));
        Assert.Equal(QuestionType.Metadata, Only(reading.Outcome.Value).Type);
    }

    public static TheoryData<string, QuestionType> DoneTypes
    {
        get
        {
            var done = new TheoryData<string, QuestionType>();
            foreach (var type in FormatTypes.All.Where(type => type.Support == Support.Done))
            {
                foreach (var spelling in type.Spellings.Prepend(type.Name))
                    done.Add(spelling, type.Question);
            }
            return done;
        }
    }

    [Theory]
    [MemberData(nameof(DoneTypes))]
    public void A_type_is_read_in_each_of_its_spellings(string type, QuestionType expected)
    {
        var list = expected is QuestionType.SelectOne or QuestionType.SelectMultiple or QuestionType.Rank ? type.Contains("file", StringComparison.Ordinal) ? " towns.csv" : type.Contains("external", StringComparison.Ordinal) ? " towns" : " l" : "";
        var form = XlsForm.Read($"survey\n{Plain}|calculation\n{type}{list}|a|A|{(expected == QuestionType.Calculate ? "1" : "")}\n\nchoices\nlist_name|name|label\nl|1|One\n\nexternal_choices\nlist_name|name|label\ntowns|1|One");

        Assert.Equal(expected, Only(form).Type);
    }

    [Theory]
    [InlineData("begin group", "end group", false)]
    [InlineData("begin_group", "end_group", false)]
    [InlineData("begin repeat", "end repeat", true)]
    [InlineData("begin_repeat", "end_repeat", true)]
    [InlineData("begin lgroup", "end lgroup", true)]
    [InlineData("begin looped group", "end looped group", true)]
    [InlineData("Begin Looped Group", "end_looped_group", true)]
    public void Groups_and_repeats_begin_and_end_in_each_of_their_spellings(string begin, string end, bool isRepeat)
    {
        var form = XlsForm.Read($"survey\n{Plain}\n{begin}|g|G\ntext|a|A\n{end}||");

        Assert.Equal((isRepeat, "/data/g/a"), (form.Nodes.OfType<FormGroup>().Single().IsRepeat, Only(form).Path));
    }

    private static IEnumerable<(string Name, IReadOnlyList<FormatEntry> Entries, Dictionary<string, (string Text, Func<Form, string> Seen, string Expected)> Cases)> Tables() =>
    [
        ("survey", FormatColumns.Survey.Entries, Survey), ("choices", FormatColumns.Choices.Entries, Choices), ("settings", FormatColumns.Settings.Entries, Settings),
        ("sheets", FormatColumns.Sheets.Entries, Sheets), ("parameters", FormatParameters.Parameters.Entries, Parameters),
    ];

    // SheetColumnsTests holds those: kept by name, read by the scoring.
    private static bool IsSurveyScoring(string table, FormatEntry entry) => table == "survey" && entry.Note.StartsWith("for scoring", StringComparison.Ordinal);

    private static FormQuestion Only(Form form) => Assert.Single(form.Questions);

    private static string Itemset(Form form) => Given.XForms.Of(form).All("itemset").Single().Says("nodeset")!;

    private static string Listed(string choices) => $"survey\n{Plain}\nselect_one l|a|A\n\nchoices\n{choices}";

    private static string Set(string setting, string value) => $"survey\ntype|name|label::es\ntext|a|A\n\nsettings\n{setting}\n{value}";

    private static string With(string type, string parameters) => $"survey\n{Plain}|parameters\n{type}|a|A|{parameters}";
}
