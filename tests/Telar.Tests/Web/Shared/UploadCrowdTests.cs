using Microsoft.AspNetCore.Http;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class UploadCrowdTests
{
    [Fact]
    public async Task One_reader_sends_so_many_megabytes_at_once_and_all_readers_together_twice_that()
    {
        using var crowd = new UploadCrowd();
        var until = new TaskCompletionSource();
        var under = new List<Task>();

        Assert.All(new[] { "10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.2" }, reader => Assert.Equal(200, Begin(reader, megabytes: 24)));
        Assert.Equal(503, Begin("10.0.0.1", megabytes: 1));
        Assert.Equal(503, Begin("10.0.0.3", megabytes: 1));

        until.SetResult();
        await Task.WhenAll(under);
        Assert.Equal(200, Begin("10.0.0.3", megabytes: 1));
        Assert.Equal(413, Begin("10.0.0.3", megabytes: 25));

        int Begin(string reader, int megabytes)
        {
            var context = new DefaultHttpContext();
            context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(reader);
            context.Request.ContentLength = (long)megabytes << 20;
            under.Add(crowd.InvokeAsync(context, _ => until.Task));
            return context.Response.StatusCode;
        }
    }

    [Theory]
    [InlineData("POST", "/es/respuesta/PRY-1/2", 2 << 20, true)]
    [InlineData("POST", "/es/respuesta/PRY-1/2", null, true)]
    [InlineData("POST", "/es/respuesta/PRY-1/2", 2_000, false)]
    [InlineData("GET", "/es/respuesta/PRY-1/2", null, false)]
    [InlineData("POST", "/api/v1/instruments/maturity/versions/1/responses", 2 << 20, false)]
    public void Only_what_is_large_or_says_no_length_waits_for_room(string method, string path, int? length, bool isUpload)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Path, context.Request.ContentLength) = (method, path, length);

        Assert.Equal(isUpload, UploadCrowd.IsUpload(context));
    }
}
