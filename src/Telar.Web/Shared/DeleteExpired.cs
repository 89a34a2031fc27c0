using Microsoft.Extensions.Logging;

namespace Telar.Web.Shared;

/// Keeps the promise of the consent text: answers whose time has passed are deleted, without anybody asking.
public sealed class DeleteExpired(SiteParts parts, ILogger<DeleteExpired> log)
    : RecurringWork(TimeSpan.FromMinutes(10), "Expired responses could not be deleted.", log)
{
    protected override Task RunOnceAsync(CancellationToken ct) => parts.Answering.Keep.DeleteExpiredAsync(ct);
}
