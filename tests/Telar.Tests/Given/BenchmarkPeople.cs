using System.Globalization;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;
using Telar.Storage.Shared;

namespace Telar.Tests.Given;

/// Those who answered an instrument of two dimensions, put into the database as sending does.
internal sealed class BenchmarkPeople(Database database, string instrument, string scoring)
{
    private readonly ResponseStore store = new(database);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// The response with a number: its id is r + number, its subject s + number. The second dimension has no score where null.
    public async Task<Response> SendAsync(
        int number, double sales, double? data, string size = "micro", string country = "PRY", ResponseChannel channel = ResponseChannel.Open, string? subject = null, string? hash = null,
        int wave = 0, int version = 1, bool isCounted = true, IReadOnlyList<double?>? dimensions = null, SubjectProfile? profile = null)
    {
        var id = $"r{number.ToString("000", CultureInfo.InvariantCulture)}";
        var response = SmallInstrument.Response(id, subject ?? $"s{number.ToString("000", CultureInfo.InvariantCulture)}") with
        {
            Country = country, Instrument = instrument, Version = version, State = ResponseState.Sent, Channel = channel, SubjectHash = hash, Wave = wave,
            SentAt = SmallInstrument.Morning.AddMinutes(number), Profile = (profile ?? SubjectProfile.Unknown) with { StaffClass = size }, IsCounted = isCounted,
        };
        var link = LinkOf(number, country);
        Assert.True(await store.AddAsync(response, link, request: null, new(scoring, data is { } score ? (sales + score) / 2 : sales, dimensions ?? [sales, data]), Ct));
        return response;
    }

    public static ResponseLink LinkOf(int number, string country = "PRY") =>
        ResponseLink.Of(country, [.. Enumerable.Range(0, ResponseLink.Letters).Select(place => (byte)(place switch { 0 => number & 31, 1 => (number >> 5) & 31, _ => place }))]);

    public Task DeleteAsync(Response response) => store.EmptyAsync(response.Country, response.Id, ResponseState.Deleted, SmallInstrument.Morning.AddDays(1), Ct);
}
