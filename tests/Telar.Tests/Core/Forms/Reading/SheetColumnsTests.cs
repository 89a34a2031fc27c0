using Telar.Core.Forms.Reading;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Reading;

public class SheetColumnsTests
{
    public static TheoryData<string> Ignored => [.. FormatColumns.Survey.Entries.Where(entry => entry.Support == Support.KeptAndIgnored).SelectMany(entry => entry.Spellings.Prepend(entry.Name))];

    [Theory]
    [MemberData(nameof(Ignored))]
    public void A_column_without_effect_is_told_in_each_of_its_spellings(string column)
    {
        var remarks = FormReader.Read(XlsForm.Of($"survey\ntype|name|label|{column}\ntext|a|A|x")).Remarks;

        Assert.Contains(remarks, remark => remark.Code is "XLSFORM-71" or "XLSFORM-81" && remark.Place.File == "survey");
    }

    [Theory]
    [InlineData("bind::relevant", "1 = 1")]
    [InlineData("Relevance", "1 = 1")]
    [InlineData("bind:relevant", "1 = 1")]
    public void A_column_is_known_in_each_of_its_spellings(string column, string expression) =>
        Assert.Equal(expression, XlsForm.Read($"survey\ntype|name|label|{column}\ntext|a|A|{expression}").Questions.Single().Relevant!.Text);

    public static TheoryData<string> Scoring => [.. FormatColumns.Survey.Entries.Where(entry => entry.Note.StartsWith("for scoring", StringComparison.Ordinal)).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Scoring))]
    public void A_column_of_scoring_is_kept_without_a_remark(string column)
    {
        var reading = FormReader.Read(XlsForm.Of($"survey\ntype|name|label::Español (es)|{column}\ntext|a|A|x"));

        Assert.Empty(reading.Remarks);
        Assert.Equal("x", Assert.Single(reading.Outcome.Value.Questions.Single().Extra).Value);
    }

    [Theory]
    [InlineData("lable")]
    [InlineData("requried")]
    [InlineData("constrain")]
    [InlineData("calculatoin")]
    [InlineData("apearance")]
    public void A_slip_of_the_hand_that_would_change_the_meaning_is_refused(string column) =>
        Assert.Contains($"XLSFORM-13 survey 1 {column}", XlsForm.ProblemsOf($"survey\ntype|name|hint|{column}\ntext|a|A|x"));

    [Fact]
    public void Columns_of_filters_are_no_news()
    {
        var remarks = XlsForm.RemarksOf("survey\ntype|name|label|choice_filter\nselect_one l|a|A|region = 'n'\n\nchoices\nlist_name|name|label|region|colour\nl|1|One|n|red");

        Assert.Equal(["XLSFORM-71 choices 1 colour"], remarks);
    }
}
