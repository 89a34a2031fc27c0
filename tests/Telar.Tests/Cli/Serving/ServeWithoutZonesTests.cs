using Telar.Tests.Given;

namespace Telar.Tests.Cli.Serving;

/// A machine without zone data: the site serves, and says once whose clocks it does not know.
public sealed class ServeWithoutZonesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telar-zones-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_machine_that_knows_no_zones_is_told_what_is_missing_and_serves()
    {
        var none = Directory.CreateDirectory(Path.Combine(folder, "zones")).FullName;
        using var server = await ServedProcess.StartAsync(Path.Combine(folder, "data"), ("TZDIR", none));

        using var answer = await server.Http.GetAsync("/es/diagnostico", Ct);
        var said = await server.KilledAsync();

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Contains("This machine does not know 22 time zones (Europe/Andorra, America/Argentina/Buenos_Aires, America/La_Paz …)", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
