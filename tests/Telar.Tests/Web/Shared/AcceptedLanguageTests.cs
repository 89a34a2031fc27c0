using Microsoft.AspNetCore.Http;
using Telar.Core.Shared;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public class AcceptedLanguageTests
{
    [Theory]
    [InlineData("pt-BR,pt;q=0.9,en;q=0.8", Language.Pt)]
    [InlineData("fr,en;q=0.5,es;q=0.7", Language.Es)]
    [InlineData("en;q=0, pt;q=0.1", Language.Pt)]
    [InlineData("pt;q=0", Language.Es)]
    [InlineData("*", Language.Es)]
    [InlineData("", Language.Es)]
    public void The_language_asked_for_most_and_not_refused_is_chosen(string header, Language expected)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = header;

        Assert.Equal(expected, AcceptedLanguage.Of(http.Request));
    }
}
