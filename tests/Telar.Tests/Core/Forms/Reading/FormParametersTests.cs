using Telar.Core.Forms.Reading;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Forms.Reading;

public class FormParametersTests
{
    [Theory]
    [InlineData("start=0 end=5 step=0.5")]
    [InlineData("start = 0, end = 5; step = 0.5")]
    [InlineData("END=5 Start=0 step=0.5")]
    public void Parameters_are_read_however_they_are_separated(string written)
    {
        var question = XlsForm.Read($"survey\ntype|name|label|parameters\nrange|a|A|{written}").Questions.Single();

        Assert.Equal(("0", "5", "0.5"), (question.Parameters["start"], question.Parameters["end"], question.Parameters["step"]));
    }

    [Fact]
    public void A_range_without_parameters_runs_from_1_to_10() =>
        Assert.Equal("1 10 1", string.Join(' ', XlsForm.Read("survey\ntype|name|label\nrange|a|A").Questions.Single().Parameters.Values));

    [Theory]
    [InlineData("XLSFORM-35", "start")]
    [InlineData("XLSFORM-36", "strat=1")]
    [InlineData("XLSFORM-37", "start=5 end=5")]
    [InlineData("XLSFORM-37", "start=a end=5")]
    public void Parameters_that_cannot_be_read_are_refused(string code, string written) =>
        Assert.Equal([$"{code} survey 2 parameters"], XlsForm.ProblemsOf($"survey\ntype|name|label|parameters\nrange|a|A|{written}"));

    public static TheoryData<string> Ignored => [.. FormatParameters.Parameters.Entries.Where(entry => entry.Support == Support.KeptAndIgnored).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Ignored))]
    public void A_parameter_without_effect_is_told(string parameter) =>
        Assert.Contains("XLSFORM-73 survey 2 parameters", XlsForm.RemarksOf($"survey\ntype|name|label|parameters\ntext|a|A|{parameter}=1"));

    public static TheoryData<string> Appearances => [.. FormatParameters.Appearances.Entries.Where(entry => entry.Support != Support.Refused).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Appearances))]
    public void An_appearance_is_kept_and_goes_into_the_XForm(string appearance)
    {
        var form = XlsForm.Read($"survey\ntype|name|label|appearance\ntext|a|A|{appearance}");

        Assert.Equal(appearance, Given.XForms.Of(form).All("input").Single().Says("appearance"));
        Assert.Equal(FormatParameters.Appearances.Find(appearance)!.Support == Support.KeptAndIgnored, XlsForm.RemarksOf($"survey\ntype|name|label|appearance\ntext|a|A|{appearance}").Contains("XLSFORM-74 survey 2 appearance"));
    }

    [Theory]
    [InlineData("search('towns')")]
    [InlineData("query('towns')")]
    [InlineData("minimal search('towns', 'contains', 'a', ${b})")]
    public void Choices_from_a_file_that_is_not_here_are_refused(string appearance) =>
        Assert.Equal(["XLSFORM-40 survey 2 appearance"], XlsForm.ProblemsOf($"survey\ntype|name|label|appearance\ntext|a|A|{appearance}"));
}
