using Telar.Services.Demonstration;
using Telar.Storage.Benchmarks;
using Telar.Storage.Shared;
using Telar.Tests.Given;
using Telar.Tests.Web.Instruments;

namespace Telar.Tests.Web.Shared;

/// The whole site over invented firms, with an instrument to which somebody can be invited.
public sealed class DemonstrationSite(TestDatabases databases) : OneInstrumentSite(databases)
{
    public const int Firms = 30;

    internal GuestHouse House { get; private set; } = null!;

    protected override Task PublishAsync(Database database) => Task.CompletedTask;

    protected override async Task OpenedAsync()
    {
        var book = new ReferenceFolder(Repository.PathOf("catalogue")).Read().Value;
        await new FillDemonstration(Database, Parts.Observatory.Current.Catalogue, book, Parts.Answering.Instruments, TimeProvider.System).RunAsync(Firms, 1, null, CancellationToken.None);
        await Parts.Demonstration.RefreshAsync(CancellationToken.None);
        // An instrument that nobody invented answers to comes after them.
        await GuestInstrument.PublishAsync(Database, CancellationToken.None);
        await Parts.Answering.Instruments.RefreshAsync(CancellationToken.None);
        House = await GuestHouse.AroundAsync(Database);
        // The pages go by the real clock.
        House.Clock.Now = TimeProvider.System.GetUtcNow();
    }
}
