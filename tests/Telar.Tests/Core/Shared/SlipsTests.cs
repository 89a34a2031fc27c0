using Telar.Core.Shared;

namespace Telar.Tests.Core.Shared;

public class SlipsTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("PRY", "PRY", 0)]
    [InlineData("", "PRY", 3)]
    [InlineData("PRY", "PYR", 1)]
    [InlineData("PRY", "PRT", 1)]
    [InlineData("wdi-2026-07", "wdi-2020-07", 1)]
    [InlineData("wdi-202607", "wdi-2026-07", 1)]
    [InlineData("formacion", "fromacino", 2)]
    public void Letters_changed_added_left_out_or_exchanged_are_counted_whichever_way_round(string one, string other, int slips)
    {
        Assert.Equal(slips, Slips.Between(one, other));
        Assert.Equal(slips, Slips.Between(other, one));
    }
}
