using Telar.Core.Instruments;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Instruments;

public class PageQuestionsTests
{
    [Theory]
    [InlineData("text | number | N | tax_id |", null)]
    [InlineData("hidden | number | | tax_id |", null)]
    [InlineData("text | said | S | |\ncalculate | number | | tax_id | ${said}", "INST-08 3")]
    [InlineData("text | number | N | tax_id | 'x'", "INST-08 2")]
    [InlineData("deviceid | number | | tax_id |", "INST-08 2")]
    [InlineData("text | number | N | tax_id |\ntext | again | A | tax_id |", "INST-08 3")]
    [InlineData("begin repeat | shop | R | |\ntext | number | N | tax_id |\nend repeat | | | |", "INST-08 3")]
    [InlineData("audio | voice | V | |", "INST-06 2")]
    public void What_cannot_be_asked_or_not_be_taken_out_again_is_not_published(string rows, string? refused)
    {
        var form = XlsForm.Read("survey\ntype | name | label | profile | calculation\n" + rows);

        Assert.Equal(refused, PageQuestions.ProblemsOf(form).Select(problem => FormattableString.Invariant($"{problem.Code} {problem.Place.Line}")).SingleOrDefault());
    }
}
