using System.Collections.Concurrent;
using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// Everything that the site writes down while somebody answers, as it is: its own levels, its own failures.
public sealed class WhatIsLoggedTests(ShopSite site) : IClassFixture<ShopSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_log_holds_a_link_a_tax_number_or_an_address_of_the_network()
    {
        using var heard = new Heard();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        var firm = new Respondent(site.Http);
        await firm.BeginAsync(instrument: ShopInstrument.Code);
        var secret = firm.Path.Split('/')[3];

        await firm.SendAsync("stay", ("/data/house/number", "80000001-3"));
        await firm.SendAsync("stay", ("/data/house/number", "80000001-4"));
        await firm.GoAsync(firm.Path + "/nowhere/at/all");
        Assert.Equal(HttpStatusCode.NotFound, firm.Status);
        await RenameAsync("attachment", "gone");
        await firm.GoAsync($"/es/respuesta/{secret}/1");
        Assert.Equal(HttpStatusCode.InternalServerError, firm.Status);
        Assert.Equal("no-referrer", firm.Last.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(firm.Last.Headers.CacheControl!.NoStore);
        await RenameAsync("gone", "attachment");

        Assert.Contains(heard.Lines, line => line.Contains("/es/respuesta/…", StringComparison.Ordinal));
        Assert.All(heard.Lines, line => Assert.All([secret, secret[4..], "80000001", "127.0.0.1", "::1"], words => Assert.DoesNotContain(words, line, StringComparison.OrdinalIgnoreCase)));
    }

    private Task<int> RenameAsync(string from, string to) => site.Database.WriteAsync((connection, transaction) => connection.ExecuteAsync($"ALTER TABLE {from} RENAME TO {to}", transaction: transaction), Ct);

    /// Keeps each line with all that belongs to it: words, values, the fault with its trace.
    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named.Select(value => $"{value.Key}={value.Value}")) : "";
            Lines.Enqueue($"{formatter(state, exception)} {values} {exception}");
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
