using System.Net;
using Microsoft.AspNetCore.Http;
using Telar.Web.Shared;

namespace Telar.Tests.Web.Shared;

public sealed class PageCrowdTests
{
    [Fact]
    public async Task Pages_are_made_in_turns_and_beyond_the_queue_a_reader_is_told_to_come_back()
    {
        using var crowd = new PageCrowd(atOnce: 1, waiting: 1, ofOneReader: 10);
        var finish = new TaskCompletionSource();
        var (first, second, third) = (From("10.0.0.1"), From("10.0.0.2"), From("10.0.0.3"));

        var running = crowd.InvokeAsync(first, _ => finish.Task);
        var isSecondMade = false;
        var queued = crowd.InvokeAsync(second, _ =>
        {
            isSecondMade = true;
            return Task.CompletedTask;
        });
        await crowd.InvokeAsync(third, _ => throw new InvalidOperationException("It was not this one's turn."));

        Assert.False(isSecondMade);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, third.Response.StatusCode);
        Assert.True(third.Response.Headers.RetryAfter.Count > 0);
        finish.SetResult();
        await Task.WhenAll(running, queued);
        Assert.True(isSecondMade);
        Assert.Equal(StatusCodes.Status200OK, second.Response.StatusCode);
    }

    [Fact]
    public async Task One_reader_or_one_household_cannot_take_every_place()
    {
        using var crowd = new PageCrowd(atOnce: 1, waiting: 10, ofOneReader: 1);
        var finish = new TaskCompletionSource();
        var greedy = From("2001:db8::2");

        var running = crowd.InvokeAsync(From("2001:db8::1"), _ => finish.Task);
        await crowd.InvokeAsync(greedy, _ => Task.CompletedTask);
        var other = From("2001:db8:0:1::1");
        var queued = crowd.InvokeAsync(other, _ => Task.CompletedTask);
        finish.SetResult();
        await Task.WhenAll(running, queued);

        Assert.Equal(StatusCodes.Status503ServiceUnavailable, greedy.Response.StatusCode);
        Assert.Equal(StatusCodes.Status200OK, other.Response.StatusCode);
    }

    private static DefaultHttpContext From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
