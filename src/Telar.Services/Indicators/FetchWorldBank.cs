using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Services.Indicators;

/// Reads one indicator for the 22 countries from the World Bank and imports the reply like any other file.
public sealed class FetchWorldBank(WorldBankApi api, PlaceBook places, ImportObservations import)
{
    public async Task<(ImportReport? Report, ProblemList Problems)> RunAsync(string indicator, string? source, int? from, int? to, bool isDryRun, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("telar-fetch-").FullName;
        try
        {
            var reply = await api.FetchAsync(indicator, places.Countries, from, to, ct);
            var name = string.Concat(indicator.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_')).TrimStart('.');
            var file = Path.Combine(folder, $"{name}.json");
            await File.WriteAllBytesAsync(file, reply, ct);
            return await import.RunAsync(new(file) { Source = source, Format = "worldbank-json", IsDryRun = isDryRun }, ct);
        }
        catch (FileRefusedException refused)
        {
            var problems = new ProblemList { refused.Problem };
            return (null, problems);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
