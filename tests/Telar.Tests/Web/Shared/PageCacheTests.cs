using System.Text;
using Microsoft.AspNetCore.Http;
using Telar.Services.Catalogue;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class PageCacheTests
{
    private static readonly CanonicalPages Pages = new(OpenCatalogue.In(Repository.PathOf("catalogue")).Value);

    private int made;

    [Fact]
    public async Task A_page_at_its_one_address_is_made_once_and_any_other_spelling_is_never_kept()
    {
        var cache = Cache();

        await AskAsync(cache, "/es/paises/PRY");
        await AskAsync(cache, "/es/paises/PRY");
        var kept = cache.Bytes;
        await AskAsync(cache, "/es/paises/pRY");
        await AskAsync(cache, "/es/paises/PRY/");
        await AskAsync(cache, "/es/paises/PRY", query: "?x=1");
        await AskAsync(cache, "/es/no-such-page");

        Assert.Equal(5, made);
        Assert.Equal(kept, cache.Bytes);
    }

    [Fact]
    public async Task However_many_names_readers_give_us_the_memory_is_bounded()
    {
        var cache = Cache(mostBytes: 10_000);

        for (var name = 0; name < 500; name++)
            await AskAsync(cache, "/es/paises/PRY", host: $"h{name}.example");

        Assert.Equal(500, made);
        Assert.InRange(cache.Bytes, 1, 10_000);
    }

    [Fact]
    public async Task A_page_made_again_takes_the_place_of_the_old_one()
    {
        var version = "\"1\"";
        var cache = new PageCache(() => version, Pages, request => request.Host.Value!);
        await AskAsync(cache, "/es/paises/PRY");
        var kept = cache.Bytes;

        version = "\"2\"";
        await AskAsync(cache, "/es/paises/PRY");

        Assert.Equal(2, made);
        Assert.Equal(kept, cache.Bytes);
    }

    private static PageCache Cache(long mostBytes = 1 << 20) => new(() => "\"1\"", Pages, request => request.Host.Value!) { MostBytes = mostBytes };

    private async Task AskAsync(PageCache cache, string path, string query = "", string host = "telar.example")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.QueryString = new(query);
        context.Request.Host = new(host);
        context.Response.Body = new MemoryStream();
        await cache.InvokeAsync(context, inner =>
        {
            made++;
            inner.Response.ContentType = "text/html; charset=utf-8";
            return inner.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(new string('x', 1000))).AsTask();
        });
    }
}
