using System.Globalization;
using System.Text;
using Telar.Core.Indicators;
using Telar.Core.Indices.Releases;
using Telar.Storage.Shared;

namespace Telar.Storage.Indices;

/// Writes a release as files: what goes into `index compute`, and what comes out of it.
public static class ReleaseWriter
{
    public const string Inputs = "inputs.csv";
    public const string Recipe = "recipe.yml";
    public const string Scores = "scores.csv";
    public const string Uncertainty = "uncertainty.csv";

    public static readonly IReadOnlyList<string> Files = [Inputs, Recipe, Scores, Uncertainty];

    public static async Task WriteAsync(string folder, Release release, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        string[] texts = [InputsOf(release), release.Header.RecipeText, ScoresOf(release), RangesOf(release)];
        for (var file = 0; file < texts.Length; file++)
            await File.WriteAllTextAsync(Path.Combine(folder, Files[file]), texts[file], ct);
    }

    /// The four columns that `index compute` reads, and beside them where each figure comes from. Older figures are there too: ranges use them.
    public static string InputsOf(Release release)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["unit", "indicator", "value", "year", "period", "source", "series", "status", "as_published", "used_as"]);
        foreach (var input in release.Inputs)
        {
            CsvText.Row(text, [
                input.Country, input.Indicator, CsvText.Number(input.Value), input.Year.ToString(CultureInfo.InvariantCulture), input.Period.ToString(),
                input.Series.Source, input.Series.Code, input.Status.Code(), input.Text, ReleaseWords.Of(input.Use)]);
        }
        return text.ToString();
    }

    public static string ScoresOf(Release release)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["unit", "node", "score", "rank", "coverage"]);
        foreach (var (country, node) in Cells(release))
        {
            var score = release.ScoreOf(country, node.Code);
            CsvText.Row(text, [country, node.Code, CsvText.Number(score.Score), CsvText.Number(score.Rank), CsvText.Number(score.Coverage)]);
        }
        return text.ToString();
    }

    public static string RangesOf(Release release)
    {
        var text = new StringBuilder();
        CsvText.Row(text, ["unit", "node", "measure", "nominal", "mean", "p05", "p50", "p95", "n"]);
        foreach (var (country, node) in Cells(release))
        {
            var score = release.ScoreOf(country, node.Code);
            var (scores, ranks) = (score.ScoreRange, score.RankRange);
            Range("score", score.Score, scores?.Mean, scores?.Low, scores?.Median, scores?.High, scores?.Count);
            Range("rank", score.Rank, ranks?.Mean, ranks?.Low, ranks?.Median, ranks?.High, ranks?.Count);

            void Range(string measure, double? nominal, double? mean, double? low, double? middle, double? high, int? count) => CsvText.Row(text, [
                country, node.Code, measure, CsvText.Number(nominal), CsvText.Number(mean), CsvText.Number(low), CsvText.Number(middle), CsvText.Number(high), CsvText.Number(count ?? 0)]);
        }
        return text.ToString();
    }

    private static IEnumerable<(string Country, ReleaseNode Node)> Cells(Release release) =>
        from country in release.Countries
        from node in release.Tree
        where !node.IsIndicator
        select (country, node);
}
