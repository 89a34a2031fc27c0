using Dapper;
using Telar.Core.Indicators;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Indicators;

/// Pages of every size, on both engines, against a plain reading of the same rows.
public sealed class ObservationSlicesTests(TestDatabases databases)
{
    private const int Seed = 4;
    private static readonly string[] Countries = ["ARG", "BOL", "PRY"];
    private static readonly string[] Periods = ["2019", "2020", "2020-Q1", "2020-05", "2021", "2021-S1"];
    private static readonly ObservationStatus[] Statuses = [ObservationStatus.NotStated, ObservationStatus.Measured, ObservationStatus.Projected];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestDatabases.Engines), MemberType = typeof(TestDatabases))]
    public async Task Pages_of_any_size_give_what_a_plain_reading_gives(Engine engine)
    {
        var database = await databases.MigratedAsync(engine);
        var stored = await FillAsync(database);
        IReadOnlyList<IndicatorSeriesList> indicators = [new("I.ONE", [Key(1), Key(2), Key(3)]), new("I.NONE", [new("s", "absent")]), new("I.TWO", [Key(4)]), new("I.THREE", [Key(3), Key(1)])];
        ObservationSlice[] slices =
        [
            new(indicators),
            new(indicators) { WithOthers = true },
            new(indicators) { Countries = ["ARG", "PRY"], WithOthers = true },
            new(indicators) { Countries = ["BOL"] },
            new(indicators) { FromYear = 2020, ToYear = 2020 },
            new(indicators) { Statuses = [ObservationStatus.Projected] },
            new(indicators) { Statuses = [ObservationStatus.Measured, ObservationStatus.NotStated], WithOthers = true, Countries = ["PRY"] },
        ];

        foreach (var slice in slices)
        {
            var expected = Plain(slice, stored);
            Assert.NotEmpty(expected);
            foreach (var limit in (int[])[1, 2, 3, 7, expected.Count, expected.Count + 1])
                Assert.Equal(expected, await PagesAsync(new(database), slice, limit));
        }
    }

    private static async Task<List<string>> PagesAsync(ObservationSlices slices, ObservationSlice slice, int limit)
    {
        var found = new List<string>();
        SlicePlace? place = null;
        do
        {
            var page = await slices.PageAsync(slice, place, limit, Ct);
            Assert.InRange(page.Rows.Count, 0, limit);
            found.AddRange(page.Rows.Select(row => $"{row.Indicator} {row.Series.Code} {row.Figure.Country} {row.Figure.Period} {row.Figure.Value} {row.IsPreferred}"));
            place = page.End;
        }
        while (place is not null);
        return found;
    }

    private static List<string> Plain(ObservationSlice slice, List<(SeriesKey Series, string Country, string Period, string Text, ObservationStatus Status)> stored)
    {
        var rows = new List<string>();
        foreach (var indicator in slice.Indicators)
        {
            var own = stored
                .Where(row => indicator.Series.Contains(row.Series) && (slice.Countries.Count == 0 || slice.Countries.Contains(row.Country)))
                .Where(row => int.Parse(row.Period[..4], System.Globalization.CultureInfo.InvariantCulture) is var year && year >= slice.FromYear && year <= slice.ToYear)
                .GroupBy(row => (row.Country, row.Period))
                .OrderBy(place => place.Key.Country, StringComparer.Ordinal).ThenBy(place => place.Key.Period, StringComparer.Ordinal);
            foreach (var place in own)
            {
                foreach (var (number, row) in place.OrderBy(row => indicator.Series.ToList().IndexOf(row.Series)).Index())
                {
                    if ((number == 0 || slice.WithOthers) && (slice.Statuses.Count == 0 || slice.Statuses.Contains(row.Status)))
                        rows.Add($"{indicator.Indicator} {row.Series.Code} {row.Country} {row.Period} {row.Text} {number == 0}");
                }
            }
        }
        return rows;
    }

    private static async Task<List<(SeriesKey Series, string Country, string Period, string Text, ObservationStatus Status)>> FillAsync(Database database)
    {
        var chance = new Random(Seed);
        var stored = new List<(SeriesKey, string, string, string, ObservationStatus)>();
        await database.WriteAsync(
            async (connection, transaction) =>
            {
                await connection.ExecuteAsync("INSERT INTO received (id, checksum, file_name, format, reading, source, bytes, observations, received_at) VALUES (1, 'c', 'f', 't', '', 's', 0, 0, '2025-12-01T00:00:00Z')", transaction: transaction);
                for (var series = 1; series <= 4; series++)
                {
                    await connection.ExecuteAsync("INSERT INTO series (id, source, code, name, unit) VALUES (@id, 's', @code, '', '')", new { id = (long)series, code = Key(series).Code }, transaction);
                    foreach (var country in Countries)
                    {
                        foreach (var period in Periods.Where(_ => chance.Next(3) > 0))
                        {
                            var text = chance.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture);
                            var status = Statuses[chance.Next(Statuses.Length)];
                            stored.Add((Key(series), country, period, text, status));
                            // An earlier revision and a figure that was taken back must not be seen.
                            await InsertAsync(series, country, period, 1, 0.5, "old", status, isLatest: false);
                            await InsertAsync(series, country, period, 2, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), text, status, isLatest: true);
                        }
                        await InsertAsync(series, country, "2018", 1, null, "", ObservationStatus.NotStated, isLatest: true);
                    }
                }

                Task InsertAsync(long series, string country, string period, int revision, double? value, string text, ObservationStatus status, bool isLatest) =>
                    connection.ExecuteAsync(
                        "INSERT INTO observation (series_id, country, period, revision, value, text, status, note, received_id, is_latest) VALUES (@series, @country, @period, @revision, @value, @text, @status, '', 1, @isLatest)",
                        new { series, country, period, revision, value, text, status = status.Code(), isLatest }, transaction);
            },
            Ct);
        return stored;
    }

    private static SeriesKey Key(int number) => new("s", $"S.{number}");
}
