using System.Globalization;
using Telar.Core.Psychometrics;
using Telar.Tests.Given;

namespace Telar.Tests.Core.Psychometrics;

/// Answers and what R says of them: read where TELAR_REFERENCE points, never copied here.
internal static class ReferencePsychometrics
{
    private const double Maximum = 4;

    public static ScoredAnswers Answers()
    {
        var dimensions = Rows("items.csv").ToDictionary(row => row["item"], row => row["dimension"], StringComparer.Ordinal);
        var respondents = Rows("responses.csv");
        ScoredItem[] items = [.. dimensions.Select(item => new ScoredItem(item.Key, item.Value, Maximum))];
        double[] points = [.. items.SelectMany(item => respondents.Select(row => Number(row[item.Code])))];
        string[] groups = [.. respondents.Select(row => row["group"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return ScoredAnswers.Of(items, respondents.Count, points, groups, [.. respondents.Select(row => Array.IndexOf(groups, row["group"]))]).Value;
    }

    public static List<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(Reference.Path("reference", "psychometrics", file));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static double Number(string cell) => cell is "" or "NA" ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
