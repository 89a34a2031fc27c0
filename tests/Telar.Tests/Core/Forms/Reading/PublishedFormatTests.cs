using Telar.Core.Forms.Reading;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Reading;

/// No word of the published format falls through: what xlsform.org and the documentation of ODK list stands in our tables, whatever becomes of it here.
public class PublishedFormatTests
{
    private static string Joined(string word) => word.Replace(' ', '_');

    public static TheoryData<string> Types => PublishedFormat.Of(PublishedFormat.Types);

    [Theory]
    [MemberData(nameof(Types))]
    public void A_published_type_is_in_the_table(string type) => Assert.NotNull(FormatTypes.Words.Find(type) ?? FormatTypes.Words.Find(Joined(type)));

    public static TheoryData<string> SurveyColumns => PublishedFormat.Of(PublishedFormat.SurveyColumns);

    [Theory]
    [MemberData(nameof(SurveyColumns))]
    public void A_published_column_of_the_survey_is_in_the_table(string column) => Assert.NotNull(FormatColumns.Survey.Find(Joined(column)));

    public static TheoryData<string> ChoicesColumns => PublishedFormat.Of(PublishedFormat.ChoicesColumns);

    [Theory]
    [MemberData(nameof(ChoicesColumns))]
    public void A_published_column_of_choices_is_in_the_table(string column) => Assert.NotNull(FormatColumns.Choices.Find(Joined(column)));

    public static TheoryData<string> Settings => PublishedFormat.Of(PublishedFormat.Settings);

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_published_setting_is_in_the_table(string setting) => Assert.NotNull(FormatColumns.Settings.Find(Joined(setting)));

    public static TheoryData<string> Parameters => PublishedFormat.Of(PublishedFormat.Parameters);

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_published_parameter_is_in_the_table(string parameter) => Assert.NotNull(FormatParameters.Parameters.Find(parameter));

    public static TheoryData<string> Appearances => PublishedFormat.Of(PublishedFormat.Appearances);

    [Theory]
    [MemberData(nameof(Appearances))]
    public void A_published_appearance_is_in_the_table(string appearance) => Assert.NotNull(FormatParameters.Appearances.Find(appearance));

    [Fact]
    public void A_word_that_nobody_published_is_in_no_table() =>
        Assert.All(["lines", "paragraphs"], word => Assert.Null(FormatTypes.Words.Find(word) ?? FormatColumns.Survey.Find(word) ?? FormatParameters.Parameters.Find(word) ?? FormatParameters.Appearances.Find(word)));
}
