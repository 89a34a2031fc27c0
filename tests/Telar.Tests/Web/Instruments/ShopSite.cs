using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Web.Instruments;

/// The whole site with an instrument that asks whatever pages can ask.
public sealed class ShopSite(TestDatabases databases) : OneInstrumentSite(databases)
{
    protected override Task PublishAsync(Database database) => ShopInstrument.PublishAsync(database, CancellationToken.None);
}
