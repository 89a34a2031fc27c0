using Telar.Cli.Shared;
using Telar.Core.Shared;

namespace Telar.Tests.Cli.Shared;

public class CountedTextTests
{
    private static readonly CountedText Links = new(new("{n} enlace nuevo", "{n} link novo", "{n} new link"), new("{n} enlaces nuevos", "{n} links novos", "{n} new links"));

    [Theory]
    [InlineData(Language.Es, 1, "1 enlace nuevo")]
    [InlineData(Language.Pt, 1, "1 link novo")]
    [InlineData(Language.En, 1, "1 new link")]
    [InlineData(Language.Es, 0, "0 enlaces nuevos")]
    [InlineData(Language.Pt, 0, "0 links novos")]
    [InlineData(Language.En, 21, "21 new links")]
    public void One_is_told_in_the_singular(Language language, int number, string said) => Assert.Equal(said, Links.Say(language, number));
}
