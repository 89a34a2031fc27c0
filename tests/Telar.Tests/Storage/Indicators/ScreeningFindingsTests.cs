using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;
using Telar.Storage.Indicators;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Indicators;

/// docs/methods/screening-findings.md says what the checks find in the 167,525 gathered figures; here they are found again.
public sealed partial class ScreeningFindingsTests
{
    private const string Seed = "2026 ";
    private const int SampleSize = 30;

    private static readonly string Page = Repository.PathOf("docs", "methods", "screening-findings.md");

    /// The gathered table names editions by their day; the catalogue by their month.
    private static readonly IReadOnlyDictionary<string, string> Sources = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["wdi-2020-07-01"] = "wdi-2020-07",
        ["wdi-2025-04-15"] = "wdi-2025-04",
        ["wdi-2025-07-01"] = "wdi-2025-07",
        ["wdi-2025-12-19"] = "wdi-2025-12",
        ["wdi-2026-01-28"] = "wdi-2026-01",
        ["wdi-2026-02-24"] = "wdi-2026-02",
        ["wdi-2026-04-08"] = "wdi-2026-04",
        ["wdi-2026-07-13"] = "wdi-2026-07",
        ["sg-2026-03"] = "gapminder-2026-03",
        ["un-egov"] = "un-egov-2022",
        ["unsdg-2020-10"] = "sdg-2020q3",
    };

    [Fact]
    public void The_counts_of_the_page_are_those_found()
    {
        var flags = Screen(ReadGathered());

        var counted = flags.All.GroupBy(flag => flag.Kind, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var lines = Checks().Select(check => counted.TryGetValue(check.Code, out var found)
            ? string.Create(CultureInfo.InvariantCulture, $"| `{check.Code}` | {found.Count} | {found.Select(flag => flag.Series[0].Code).Distinct().Count()} | {found.Select(flag => flag.Country).Where(place => place.Length > 0).Distinct().Count()} |")
            : $"| `{check.Code}` | 0 | 0 | 0 |");
        WriteOrCompare("counts", [.. lines, string.Create(CultureInfo.InvariantCulture, $"| all | {flags.All.Count} | {flags.All.Select(flag => flag.Series[0].Code).Distinct().Count()} | {flags.All.Select(flag => flag.Country).Where(place => place.Length > 0).Distinct().Count()} |")]);
    }

    /// Flags in the order of a hash with a fixed seed, one for each check and series.
    [Fact]
    public void The_sample_of_the_page_is_the_one_drawn_and_its_verdicts_are_counted()
    {
        var sample = Screen(ReadGathered()).All
            .OrderBy(flag => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Seed + flag.Id))), StringComparer.Ordinal)
            .DistinctBy(flag => (flag.Kind, flag.Series[0].Code))
            .Take(SampleSize)
            .Select(flag => $"`{flag.Id}` | `{flag.Kind}` | {flag.Sentence(Language.En)}")
            .ToList();

        // Written anew, a flag keeps what was seen of it; one that nobody looked at yet has a question mark, and the test fails.
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            WriteSample(sample);
        var page = File.ReadAllText(Page);
        var rows = SampleRow().Matches(page).ToList();
        Assert.DoesNotContain("?", rows.Select(row => row.Groups["verdict"].Value));
        Assert.Equal(sample, rows.Select(row => row.Groups["flag"].Value));
        var real = rows.Count(row => row.Groups["verdict"].Value == "real");
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"**{real} of {SampleSize}**"), page, StringComparison.Ordinal);
    }

    /// What a fresh installation holds: errors that are known must be found there.
    [Theory]
    [InlineData("same-law-same-figure", "IC.REG.COST.PC.ZS", "PRY")]
    [InlineData("carried-place", "IT.NET.USER.ZS", "AND")]
    [InlineData("repeated", "SDG.NV_IND_TECH", "PRY")]
    [InlineData("jump", "ILO.SDG0831.TOT.T", "CHL")]
    [InlineData("jump", "ILO.SDG0861.F", "CHL")]
    [InlineData("jump", "SDG.SE_ADT_EDUCTRN.T", "ECU")]
    [InlineData("sources-disagree", "TX.VAL.TECH.MF.ZS", "PAN")]
    public void Known_errors_of_the_starter_data_are_found(string check, string series, string country)
    {
        var found = Starter.Value.All.Where(flag => flag.Kind == check && flag.Country == country);

        Assert.Contains(found, flag => flag.Series.Any(key => key.Code == series));
    }

    [Fact]
    public void What_looks_like_an_error_and_is_none_is_left_alone()
    {
        Assert.DoesNotContain(Starter.Value.All, flag => flag.Severity == Severity.Error && flag.Series.Any(key => key.Code is "SG.LAW.INDX" or "TM.TAX.MRCH.WM.AR.ZS" or "SE.SEC.ENRR" or "FS.AST.PRVT.GD.ZS" or "NE.TRD.GNFS.ZS"));
    }

    private static readonly Lazy<Flags> Starter = new(() => Screen(ReadStarter()));

    private static IReadOnlyList<Check> Checks()
    {
        var problems = new List<Problem>();
        var checks = ScreeningChecksReader.Read(Repository.PathOf("catalogue"), problems);
        Assert.Empty(problems);
        return checks;
    }

    // Without the indicators of the catalogue: what is found depends on the checks and the figures alone.
    private static Flags Screen(IEnumerable<(SeriesKey, SeriesTitle, Observation)> rows) =>
        DataScreening.Of(ScreenedData.Of(rows), new(Checks(), [], new Dictionary<string, LocalText>()), [], year: 2026);

    private static IEnumerable<(SeriesKey, SeriesTitle, Observation)> ReadGathered()
    {
        using var packed = new GZipStream(File.OpenRead(Reference.Path("data", "indicators", "observations.csv.gz")), CompressionMode.Decompress);
        foreach (var row in CsvRows.Read(packed).Skip(1))
            yield return Take(Sources.GetValueOrDefault(row[4], row[4]), row[0], row[1], row[2], row[3]);
    }

    private static IEnumerable<(SeriesKey, SeriesTitle, Observation)> ReadStarter()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("data", "starter"), "*.csv").Order(StringComparer.Ordinal))
        {
            foreach (var row in CsvRows.Read(File.OpenRead(file)).Skip(1))
                yield return Take(Path.GetFileNameWithoutExtension(file), row[0], row[1], row[2], row[3]);
        }
    }

    private static (SeriesKey, SeriesTitle, Observation) Take(string source, string code, string country, string year, string value) =>
        (new(source, code), SeriesTitle.Untold, new(country, Period.OfYear(int.Parse(year, CultureInfo.InvariantCulture)), double.Parse(value, CultureInfo.InvariantCulture), value, ObservationStatus.NotStated, ""));

    private static void WriteSample(IReadOnlyList<string> sample)
    {
        var seen = SampleRow().Matches(File.ReadAllText(Page)).ToDictionary(row => row.Groups["flag"].Value[..14], row => $"{row.Groups["verdict"].Value} | {row.Groups["seen"].Value}", StringComparer.Ordinal);
        var lines = sample.Select((flag, at) => string.Create(CultureInfo.InvariantCulture, $"| {at + 1} | {flag} | {seen.GetValueOrDefault(flag[..14], "? | ")} |"));
        WriteOrCompare("sample", [.. lines]);
    }

    /// The lines between `<!-- name -->` and `<!-- end -->`, below the heading of the table. TELAR_WRITE=1 writes them.
    private static void WriteOrCompare(string name, IReadOnlyList<string> lines)
    {
        var page = File.ReadAllText(Page);
        var begin = page.IndexOf("|---|", page.IndexOf($"<!-- {name} -->", StringComparison.Ordinal), StringComparison.Ordinal);
        begin = page.IndexOf('\n', begin) + 1;
        var end = page.IndexOf("<!-- end -->", begin, StringComparison.Ordinal);
        var expected = string.Join('\n', lines) + "\n";
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            File.WriteAllText(Page, page[..begin] + expected + page[end..]);
        else
            Assert.Equal(expected, page[begin..end]);
    }

    [GeneratedRegex(@"^\| \d+ \| (?<flag>`[0-9a-f]{12}` \| `[a-z-]+` \| .+?) \| (?<verdict>real|unclear|not|\?) \| (?<seen>.*?) ?\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SampleRow();
}
