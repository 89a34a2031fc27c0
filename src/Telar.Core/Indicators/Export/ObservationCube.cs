using Telar.Core.Shared;

namespace Telar.Core.Indicators.Export;

/// Preferred observations as the cube of JSON-stat 2.0: indicator by country by period, mostly empty.
public sealed class ObservationCube
{
    private ObservationCube(IReadOnlyList<string> indicators, IReadOnlyList<string> countries, IReadOnlyList<string> periods, IReadOnlyList<(long Place, OpenObservation Row)> cells)
    {
        Indicators = indicators;
        Countries = countries;
        Periods = periods;
        Cells = cells;
    }

    /// In the order of the rows.
    public IReadOnlyList<string> Indicators { get; }

    public IReadOnlyList<string> Countries { get; }

    public IReadOnlyList<string> Periods { get; }

    /// Full or empty.
    public long Size => (long)Indicators.Count * Countries.Count * Periods.Count;

    /// Only what is there, each with its place in row-major order, the last dimension running fastest.
    public IReadOnlyList<(long Place, OpenObservation Row)> Cells { get; }

    /// Rows by indicator, each place and period at most once.
    public static ObservationCube Of(IReadOnlyList<OpenObservation> rows)
    {
        var indicators = rows.Select(row => row.Indicator).Distinct(StringComparer.Ordinal).ToList();
        var countries = rows.Select(row => row.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var periods = rows.Select(row => row.Period).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var (ofIndicator, ofCountry, ofPeriod) = (Places(indicators), Places(countries), Places(periods));
        var cells = rows
            .Select(row => ((((long)ofIndicator[row.Indicator] * countries.Count) + ofCountry[row.Country]) * periods.Count + ofPeriod[row.Period], row))
            .OrderBy(cell => cell.Item1)
            .ToList();
        return new(indicators, countries, periods, cells);
    }

    private static Dictionary<string, int> Places(List<string> codes) => codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);
}
