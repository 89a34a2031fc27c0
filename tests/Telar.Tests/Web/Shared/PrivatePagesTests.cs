using System.Net;
using Telar.Core.Instruments.Responses;
using Telar.Core.Organisations.TaxIds;
using Telar.Core.Shared;
using Telar.Services.Instruments;
using Telar.Tests.Web.Instruments;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class PrivatePagesTests(GuestSite site) : IClassFixture<GuestSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => [.. SiteMap.Private.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_private_page_is_kept_by_nobody_and_leads_nobody_back(string key)
    {
        var kind = SiteMap.Private.Single(one => one.Key == key);
        var link = await LinkToAsync(kind);

        using var answer = await site.Http.GetAsync(SiteMap.PathOf(kind, Language.Es, link.ToString()) + (kind == SiteMap.Answer ? "/1" : ""), Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.Null(answer.Headers.ETag);
    }

    // An invitation that is as far as the page needs it.
    private async Task<ResponseLink> LinkToAsync(PageKind kind)
    {
        var link = await site.House.LinkAsync($"key\n{kind.Key}");
        if (kind == SiteMap.Invitation)
            return link;
        await site.House.AgreeAsync(link);
        if (kind != SiteMap.Result && kind != SiteMap.SharedResult)
            return link;
        var number = Enumerable.Range(0, 10).Select(digit => $"8000000{(kind == SiteMap.Result ? 2 : 3)}-{digit}").First(text => !TaxIdRules.Check("PRY", text).IsRefused);
        Assert.Equal(SendOutcome.Sent, await site.House.AnswerAllAsync(link, number));
        if (kind == SiteMap.Result)
            return link;
        var response = (await site.House.Responses.FindByLinkAsync(link, Ct))!;
        return (await new KeepResult(site.House.Responses, site.House.Clock).ShareAsync(response, Ct))!.Value;
    }
}
