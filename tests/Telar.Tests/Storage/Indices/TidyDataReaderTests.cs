using System.Text;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Core.Indices;
using Telar.Storage.Indices;
using Telar.Storage.Shared;

namespace Telar.Tests.Storage.Indices;

public class TidyDataReaderTests
{
    [Fact]
    public void Columns_are_found_by_name_and_others_are_ignored()
    {
        var data = Read("note,value,unit,indicator,year\n\"a, b\",1.5,ARG,X,2020\n,-2e3,BOL,X,2021\n").Value;

        Assert.Equal([new("ARG", "X", 2020, 1.5, 2), new("BOL", "X", 2021, -2000, 3)], data);
    }

    [Fact]
    public void Without_a_year_column_values_have_no_year()
    {
        Assert.Null(Assert.Single(Read("unit,indicator,value\nARG,X,1\n").Value).Year);
    }

    [Fact]
    public void A_row_without_a_value_is_no_value()
    {
        Assert.Equal(3, Assert.Single(Read("unit,indicator,value,year\nARG,X,,\nBOL,X,1,2020\n").Value).Line);
    }

    [Fact]
    public void A_mark_at_the_start_of_the_file_does_not_hide_the_first_column()
    {
        Assert.Single(Read("\uFEFFunit,indicator,value\r\nARG,X,1\r\n").Value);
    }

    [Theory]
    [InlineData("", "IDX-05", null)]
    [InlineData("unit,value\nARG,1\n", "IDX-07", 1)]
    [InlineData("unit,indicator,value,unit\nARG,X,1,ARG\n", "IDX-08", 1)]
    [InlineData("unit,indicator,value\n,X,1\n", "IDX-09", 2)]
    [InlineData("unit,indicator,value\nARG,,1\n", "IDX-09", 2)]
    [InlineData("unit,indicator,value\nARG,X,\"1,5\"\n", "IDX-10", 2)]
    [InlineData("unit,indicator,value\nARG,X,NaN\n", "IDX-10", 2)]
    [InlineData("unit,indicator,value\nARG,X,1e999\n", "IDX-10", 2)]
    [InlineData("unit,indicator,value\nARG,X,..\n", "IDX-10", 2)]
    [InlineData("unit,indicator,value,year\nARG,X,1,20\n", "IDX-11", 2)]
    [InlineData("unit,indicator,value,year\nARG,X,1,\n", "IDX-11", 2)]
    public void What_is_not_tidy_is_refused_with_its_line(string text, string code, int? line)
    {
        var problem = Assert.Single(Read(text).Problems);

        Assert.Equal((code, line), (problem.Code, problem.Place.Line));
    }

    [Fact]
    public void All_problems_come_together()
    {
        Assert.Equal(["IDX-10", "IDX-09", "IDX-11"], Read("unit,indicator,value,year\nARG,X,a,2020\n,X,1,x\n").Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused()
    {
        using var stream = new MemoryStream([.. "unit,indicator,value\n"u8, 0xC3, 0x28]);

        Assert.Equal(FileProblems.NotInEncoding, Assert.Single(TidyDataReader.Read(stream, "data.csv").Problems).Kind);
    }

    [Fact]
    public void A_line_without_end_is_refused()
    {
        Assert.Equal(FileProblems.RowTooLong, Assert.Single(Read("unit,indicator,value\nARG,X," + new string('1', 300_000)).Problems).Kind);
    }

    private static Telar.Core.Shared.Outcome<IReadOnlyList<IndexDatum>> Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return TidyDataReader.Read(stream, "data.csv");
    }
}
