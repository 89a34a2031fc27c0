using Microsoft.AspNetCore.Http;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

/// Who looks at a page: somebody with a browser, or a program that fetches what a link leads to.
public sealed class LookersTests
{
    [Theory]
    [InlineData("GET", "https", "navigate", "", true)]
    [InlineData("GET", "https", "", "", false)]
    [InlineData("GET", "https", "cors", "", false)]
    [InlineData("GET", "https", "navigate", "prefetch", false)]
    [InlineData("HEAD", "https", "navigate", "", false)]
    [InlineData("GET", "http", "", "", true)]
    [InlineData("GET", "http", "no-cors", "", false)]
    public void A_browser_says_that_somebody_goes_there(string method, string scheme, string mode, string purpose, bool isSomebody) =>
        Assert.Equal(isSomebody, Lookers.IsSomebody(Request(method, scheme, mode, purpose), publicAddress: null));

    [Fact]
    public void A_site_behind_a_proxy_is_reached_as_its_public_address_says()
    {
        var request = Request("GET", "http", mode: "", purpose: "");

        Assert.False(Lookers.IsSomebody(request, "https://telar.example"));
        Assert.True(Lookers.IsSomebody(request, "http://telar.example"));
    }

    private static HttpRequest Request(string method, string scheme, string mode, string purpose)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme) = (method, scheme);
        if (mode.Length > 0)
            request.Headers["Sec-Fetch-Mode"] = mode;
        if (purpose.Length > 0)
            request.Headers["Sec-Purpose"] = purpose;
        return request;
    }
}
