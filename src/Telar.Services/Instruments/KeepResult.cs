using System.Security.Cryptography;
using Telar.Core.Instruments.Responses;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// What the owner of a result may do with it: show it to others, close that again, delete everything.
public sealed class KeepResult(ResponseStore responses, TimeProvider clock)
{
    /// A new address for showing; one that was there before opens nothing any more.
    public async Task<ResponseLink?> ShareAsync(Response response, CancellationToken ct)
    {
        var link = ResponseLink.Of(response.Country, RandomNumberGenerator.GetBytes(ResponseLink.Letters));
        return await responses.ShareAsync(response, link, ct) ? link : null;
    }

    public Task<bool> CloseAsync(Response response, CancellationToken ct) => responses.ShareAsync(response, link: null, ct);

    public Task<bool> DeleteAsync(Response response, CancellationToken ct) => responses.EmptyAsync(response.Country, response.Id, ResponseState.Deleted, clock.GetUtcNow(), ct);

    /// Deletes what has passed its time. Gives how many.
    public async Task<int> DeleteExpiredAsync(CancellationToken ct)
    {
        var deleted = 0;
        var now = clock.GetUtcNow();
        foreach (var (country, id) in await responses.ExpiredAsync(now, ct))
        {
            if (await responses.EmptyAsync(country, id, ResponseState.Expired, now, ct))
                deleted++;
        }
        return deleted;
    }
}
