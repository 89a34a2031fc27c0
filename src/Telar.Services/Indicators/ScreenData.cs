using Telar.Core.Catalogue;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;

namespace Telar.Services.Indicators;

/// Screens everything that is kept with the checks of the catalogue, and knows which flags were accepted.
public sealed class ScreenData(Database database, string catalogueFolder, WholeCatalogue catalogue, TimeProvider clock)
{
    /// What is wrong with the files of the checks and of what was accepted; empty where they can be used.
    public IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        _ = ReadFiles(problems);
        return problems;
    }

    /// Refused only where the checks or the accepted flags cannot be read.
    public async Task<Outcome<Flags>> RunAsync(CancellationToken ct)
    {
        var problems = new List<Problem>();
        var (checks, accepted) = ReadFiles(problems);
        if (problems.Count > 0)
            return Outcome<Flags>.Refused(problems);

        var data = await new ScreeningStore(database).ReadAsync(ct);

        return Outcome<Flags>.Of(DataScreening.Of(data, BookOf(checks, catalogue), accepted, clock.GetUtcNow().Year));
    }

    public static ScreeningBook BookOf(IReadOnlyList<Check> checks, WholeCatalogue catalogue) =>
        new(checks, catalogue.Indicators, catalogue.Countries.ToDictionary(country => country.Iso3, country => country.Name, StringComparer.Ordinal));

    private (IReadOnlyList<Check> Checks, IReadOnlyList<Acceptance> Accepted) ReadFiles(List<Problem> problems) =>
        (ScreeningChecksReader.Read(catalogueFolder, problems), ScreeningAcceptances.Read(catalogueFolder, problems));
}
