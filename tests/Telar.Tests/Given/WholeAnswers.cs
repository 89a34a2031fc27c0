using System.Text.Json;
using System.Text.Json.Nodes;

namespace Telar.Tests.Given;

/// A whole response made from what the API says of a version, and from nothing else: as somebody would who writes a program.
internal static class WholeAnswers
{
    /// The best (or the worst) option of every question, and plain figures for numbers.
    public static JsonObject Of(JsonElement version, bool best = true)
    {
        var sheets = version.GetProperty("tables").EnumerateArray().ToDictionary(table => table.GetProperty("name").GetString()!, RowsOf, StringComparer.Ordinal);
        var options = sheets["choices"].Where(row => row.ContainsKey("name") && row.GetValueOrDefault("not_applicable", "").Length == 0).GroupBy(row => row["list_name"], StringComparer.Ordinal)
            .ToDictionary(list => list.Key, list => list.Select(row => row["name"]).ToList(), StringComparer.Ordinal);
        var answers = new JsonObject();
        foreach (var row in sheets["survey"])
        {
            var type = row.GetValueOrDefault("type", "").Split(' ');
            var name = row.GetValueOrDefault("name", "");
            if (row.GetValueOrDefault("profile", "") == "activity")
                answers[name] = "1071";
            else if (type[0] is "select_one" or "select_multiple" && options.TryGetValue(type[1], out var own))
                answers[name] = best ? own[^1] : own[0];
            else if (type[0] == "integer")
                answers[name] = 4;
        }
        return answers;
    }

    public static JsonObject Body(JsonElement version, JsonObject answers, string country = "PRY", string language = "es") => new()
    {
        ["country"] = country,
        ["language"] = language,
        ["consent"] = version.GetProperty("consent").GetProperty("version").GetString(),
        ["answers"] = answers,
    };

    private static List<Dictionary<string, string>> RowsOf(JsonElement table)
    {
        var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
        return [.. table.GetProperty("rows").EnumerateArray().Select(row => columns.Zip(row.EnumerateArray().Select(cell => cell.GetString()!)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
