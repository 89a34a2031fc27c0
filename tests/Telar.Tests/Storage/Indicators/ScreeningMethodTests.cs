using System.Globalization;
using System.Text.RegularExpressions;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Indicators;

namespace Telar.Tests.Storage.Indicators;

/// docs/methods/screening.md is run: its examples with the checks of the catalogue, its arithmetic again.
public partial class ScreeningMethodTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "methods", "screening.md"));

    private static readonly IReadOnlyList<Check> Checks = ScreeningChecksReader.Read(Repository.PathOf("catalogue"), []);

    public static TheoryData<string> Examples => [.. Page.Split('\n').SkipWhile(line => line != "## Worked examples").Where(line => line.StartsWith('|')).Skip(2)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_example_is_flagged_as_the_page_says(string line)
    {
        var cells = line.Trim('|').Split('|').Select(cell => cell.Trim()).ToList();
        var (code, series, places, from, flagged) = (cells[0], cells[1].Split("; "), cells[2].Split("; "), int.Parse(cells[3], CultureInfo.InvariantCulture), cells[5]);
        var runs = cells[4].Split("; ");
        var rows = Enumerable.Range(0, runs.Length).SelectMany(run => RowsOf(series[run % series.Length], places[run % places.Length], from, runs[run].Split(' ')));

        var flags = DataScreening.Of(ScreenedData.Of(rows), new([.. Checks.Where(check => check.Code == code)], [], new Dictionary<string, LocalText>()), [], year: 2026);

        var years = flags.All.Where(flag => flag.Country == places[0] || flag.Country.Length == 0).SelectMany(flag => flag.Periods).Select(period => period.ToString()).Distinct();
        Assert.Equal(flagged, string.Join(' ', years));
    }

    [Fact]
    public void The_arithmetic_of_a_jump_is_as_printed()
    {
        double[] figures = [40, 42, 41, 44, 46, 45, 20, 47, 49, 48, 51, 52];
        double[] changes = [.. figures.Skip(1).Select((figure, at) => Math.Log(figure / figures[at]))];
        var usual = changes.Order().ElementAt(5);
        var deviation = changes.Select(change => Math.Abs(change - usual)).Order().ElementAt(5);
        double[] computed = [usual, deviation, changes[5], Math.Abs(changes[5] - usual) / deviation, changes[6], Math.Abs(changes[6] - usual) / deviation];

        var printed = Bold().Matches(Page[Page.IndexOf("## A jump, step by step", StringComparison.Ordinal)..]).Select(match => match.Groups["number"].Value);

        Assert.Equal(computed.Select((number, at) => number.ToString(at is 3 or 5 ? "0.0" : "0.0000", CultureInfo.InvariantCulture).Replace('-', '−')), printed);
    }

    [Fact]
    public void Every_check_stands_in_the_table_with_its_severity()
    {
        foreach (var check in Checks)
            Assert.Matches($@"\| `{check.Code}` \| [a-z_]+ \| {(check.Severity == Severity.Error ? "error" : "warning")} \|", Page);
    }

    [GeneratedRegex(@"\*\*(?<number>−?\d+\.\d+)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();

    private static IEnumerable<(SeriesKey, SeriesTitle, Observation)> RowsOf(string code, string place, int from, string[] figures) =>
        figures.Select((text, at) => (text, at)).Where(cell => cell.text != "-")
            .Select(cell => (new SeriesKey("example", code), SeriesTitle.Untold, new Observation(place, Period.OfYear(from + cell.at), double.Parse(cell.text, CultureInfo.InvariantCulture), cell.text, ObservationStatus.NotStated, "")));
}
