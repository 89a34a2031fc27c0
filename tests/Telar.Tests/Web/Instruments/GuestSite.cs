using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// The whole site with the instrument for guests, and the house that invites to it.
public sealed class GuestSite(TestDatabases databases) : OneInstrumentSite(databases)
{
    internal GuestHouse House { get; private set; } = null!;

    protected override Task PublishAsync(Database database) => GuestInstrument.PublishAsync(database, CancellationToken.None);

    protected override async Task OpenedAsync()
    {
        House = await GuestHouse.AroundAsync(Database);
        // The pages go by the real clock.
        House.Clock.Now = TimeProvider.System.GetUtcNow();
    }
}
