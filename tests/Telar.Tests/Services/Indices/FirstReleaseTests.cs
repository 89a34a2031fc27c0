using System.Globalization;
using System.Text;
using Telar.Core.Indices.Releases;
using Telar.Core.Indices.Standing;
using Telar.Services.Catalogue;
using Telar.Services.Indicators;
using Telar.Services.Indices;
using Telar.Storage.Indicators;
using Telar.Storage.Indices;
using Telar.Storage.Shared;
using Telar.Tests.Given;

namespace Telar.Tests.Services.Indices;

/// The release that a fresh observatory publishes: from the starter data, by the recipe of the catalogue.
public sealed class FirstReleaseTests(TestDatabases databases) : IDisposable
{
    private const string Mark = "<!-- figures of the first release; FirstReleaseTests writes and checks them -->";
    private const int OldBefore = 2020;

    private readonly string folder = Directory.CreateTempSubdirectory("telar-first-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_starter_data_publishes_a_release_that_replays_and_whose_page_gives_its_figures()
    {
        var release = await PublishAsync(await databases.MigratedAsync(Engine.Sqlite));

        Assert.Equal(10_000, release.Header.Replicas);
        Assert.Empty(ReplayRelease.Run(release, 2, Ct).Value.Differences);
        Assert.All(release.Countries, country => Assert.Equal(20, CountryStanding.Of(release, country).Challenges.Count));
        Assert.All(release.Inputs, input => Assert.NotEqual(Telar.Core.Indicators.ObservationStatus.Projected, input.Status));

        var page = Repository.PathOf("docs", "methods", "index-releases.md");
        var text = await File.ReadAllTextAsync(page, Ct);
        var start = text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var end = text.IndexOf(Mark, start, StringComparison.Ordinal);
        var expected = "\n" + FiguresOf(release) + "\n";
        // To write the figures after the data or the recipe changed: TELAR_WRITE=1 ./telar test, then read the difference.
        if (Environment.GetEnvironmentVariable("TELAR_WRITE") == "1")
            await File.WriteAllTextAsync(page, text[..start] + expected + text[end..], Ct);
        else
            Assert.Equal(expected, text[start..end]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Release> PublishAsync(Database database)
    {
        var catalogue = OpenCatalogue.In(Repository.PathOf("catalogue")).Value;
        var import = new ImportObservations(database, new(folder), CatalogueBooks.PlacesOf(catalogue), CatalogueBooks.SourcesOf(catalogue), TimeProvider.System);
        Assert.Empty((await new LoadStarter(import).RunAsync(Repository.PathOf("data", "starter"), null, Ct)).Problems);
        var releases = new ReleaseStore(database);
        var publish = new PublishRelease(releases, new ObservationStore(database), catalogue, new RecipeFolder(Repository.PathOf("catalogue")), new ScreenData(database, Repository.PathOf("catalogue"), catalogue, TimeProvider.System), TimeProvider.System);
        await EnsureFirstRelease.RunAsync(publish, releases, 2, Ct);
        return (await releases.FindAsync(EnsureFirstRelease.Code, Ct))!;
    }

    private static string FiguresOf(Release release)
    {
        var text = new StringBuilder();
        var used = release.Inputs.Where(input => input.Use == InputUse.Window).ToList();
        var indicators = release.Tree.Count(node => node.IsIndicator);
        var old = used.Count(input => input.Year < OldBefore);
        var root = release.Root.Code;
        var unranked = release.Countries.Where(country => release.ScoreOf(country, root).Rank is null).ToList();
        var widths = release.Countries.Select(country => release.ScoreOf(country, root).RankRange).OfType<RankRange>().Select(range => range.High - range.Low + 1).Order().ToList();
        Line($"- Countries with a place: {release.CountRanked(root)} of {release.Countries.Count}. Without one: {string.Join(", ", unranked.Select(country => Invariant($"{country} ({release.CountPresent(country, root)} of {indicators} indicators)")))}.");
        Line($"- Figures: {used.Count} of {indicators * release.Countries.Count} possible ({Percent(used.Count, indicators * release.Countries.Count)}), from {used.Select(input => input.Series.Source).Distinct(StringComparer.Ordinal).Count()} editions of sources; {release.Inputs.Count - used.Count} older ones that only the ranges use.");
        Line($"- Years: {used.Min(input => input.Year)} to {used.Max(input => input.Year)}; {Percent(old, used.Count)} of the figures are from before {OldBefore}.");
        Line($"- Middle range of places: {widths[widths.Count / 2]} places wide; the narrowest {widths[0]}, the widest {widths[^1]}.");
        Line($"- Challenges that no data speaks to: {string.Join(", ", release.Absent)}.");
        Line($"- Hash: `{release.Header.Hash}`");
        Line($"");
        Line($"| country | place | possible places | figures | oldest | newest | challenges without a score | strengths | gaps |");
        Line($"|---|---|---|---|---|---|---|---|---|");
        foreach (var country in release.Countries)
        {
            var standing = CountryStanding.Of(release, country);
            var (overall, years) = (standing.Overall, standing.Years!);
            Line($"| {country} | {overall.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–"} | {(overall.Ranks is { } range ? Invariant($"{range.Low} to {range.High}") : "–")} | {overall.Present} | {years.Oldest.Year} | {years.Newest.Year} | {Codes(standing.Challenges.Where(one => one.Verdict == ChallengeVerdict.NoScore))} | {Codes(standing.Strengths)} | {Codes(standing.Gaps)} |");
        }
        return text.ToString().TrimEnd('\n');

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        static string Codes(IEnumerable<ChallengeStanding> challenges) => string.Join(' ', challenges.Select(one => one.Challenge)) is { Length: > 0 } codes ? codes : "–";

        static string Percent(int part, int whole) => Invariant($"{100.0 * part / whole:F0} %");

        static string Invariant(FormattableString said) => said.ToString(CultureInfo.InvariantCulture);
    }
}
