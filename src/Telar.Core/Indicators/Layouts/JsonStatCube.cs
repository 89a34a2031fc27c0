using System.Globalization;
using System.Text.Json;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// One dimension of a cube: its categories in order.
internal sealed record JsonStatDimension(string Id, int Order, IReadOnlyList<string> Codes, IReadOnlyList<string> Labels, IReadOnlyList<string> Units);

/// The cube of a JSON-stat dataset: its dimensions, its values by number (the last dimension runs fastest), its statuses.
internal sealed class JsonStatCube
{
    private static readonly string[] PlaceIds = ["geo", "area", "country", "ref_area", "location", "territory", "pais", "país"];
    private static readonly string[] TimeIds = ["time", "year", "period", "time_period", "date", "año", "ano", "periodo"];
    private static readonly string[] FrequencyIds = ["freq", "frequency"];

    private readonly IReadOnlyList<JsonStatDimension> dimensions;
    private readonly IReadOnlyList<JsonStatDimension> parts;
    private readonly JsonStatDimension? metric;
    private readonly JsonElement values;
    private readonly Dictionary<int, string> statuses;
    private readonly string everyStatus;
    private readonly string prefix;
    private readonly string label;
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    private JsonStatCube(JsonElement root, IReadOnlyList<JsonStatDimension> dimensions, JsonStatDimension place, JsonStatDimension time, JsonStatDimension? metric)
    {
        this.dimensions = dimensions;
        this.metric = metric;
        Place = place;
        Time = time;
        values = root.GetProperty("value");
        (everyStatus, statuses) = root.TryGetProperty("status", out var found) ? StatusesOf(found) : ("", []);
        parts = [.. dimensions.Where(one => one != place && one != time && !FrequencyIds.Contains(one.Id, StringComparer.OrdinalIgnoreCase))];
        label = root.TryGetProperty("label", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        prefix = metric is null ? IdOf(root) : "";
    }

    public JsonStatDimension Place { get; }

    public JsonStatDimension Time { get; }

    public long Cells { get; private init; }

    /// Null with what was expected where the shape is another.
    public static JsonStatCube? Of(JsonElement root, out string expected)
    {
        expected = "id: [...], size: [...], dimension: {...}, value";
        if (!TryArray(root, "id", out var ids) || !TryArray(root, "size", out var sizes) || ids.Count != sizes.Count || ids.Count is 0 or > 30
            || !root.TryGetProperty("dimension", out var described) || described.ValueKind != JsonValueKind.Object || !root.TryGetProperty("value", out _))
        {
            return null;
        }
        var found = new List<JsonStatDimension>();
        long cells = 1;
        foreach (var (id, size) in ids.Zip(sizes))
        {
            expected = $"dimension.{id}.category, size {size}";
            if (!int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1
                || !described.TryGetProperty(id, out var dimension) || JsonStatCategories.Of(dimension, id, found.Count, count) is not { } read)
            {
                return null;
            }
            cells = Math.Min(long.MaxValue / int.MaxValue, cells * count);
            found.Add(read);
        }
        expected = "role: { geo, time }";
        var place = ByRole(root, found, "geo", PlaceIds);
        var time = ByRole(root, found, "time", TimeIds);
        if (place is null || time is null || place == time)
            return null;
        var measured = ByRole(root, found, "metric", ["concept", "indicator", "indic", "na_item"]);
        return new(root, found, place, time, measured) { Cells = cells };
    }

    /// Every cell that is written down, with its number text; null cells have none.
    public IEnumerable<(int Number, string Text)> Values(ProblemList problems)
    {
        if (values.ValueKind == JsonValueKind.Array)
        {
            var number = 0;
            foreach (var value in values.EnumerateArray())
            {
                if (number >= Cells || !TryText(value, out var text))
                {
                    problems.Add(ImportProblems.JsonShape.At(new(Line: number + 1), ("expected", $"value: {Cells} numbers or null")));
                    yield break;
                }
                yield return (number++, text);
            }
            if (number < Cells)
                problems.Add(ImportProblems.JsonShape.At(new(Line: number), ("expected", $"value: {Cells} numbers or null")));
            yield break;
        }
        if (values.ValueKind != JsonValueKind.Object)
        {
            problems.Add(ImportProblems.JsonShape.At(ProblemPlace.Nowhere, ("expected", "value: [...] | {...}")));
            yield break;
        }
        foreach (var pair in values.EnumerateObject())
        {
            if (!int.TryParse(pair.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= Cells || !TryText(pair.Value, out var text))
            {
                problems.Add(ImportProblems.JsonShape.At(new(Column: pair.Name[..Math.Min(40, pair.Name.Length)]), ("expected", $"value: {{ 0 … {Cells - 1}: number }}")));
                continue;
            }
            yield return (number, text);
        }
    }

    /// The category of every dimension.
    public int[] PositionOf(int number)
    {
        var position = new int[dimensions.Count];
        for (var i = dimensions.Count - 1; i >= 0; i--)
        {
            position[i] = number % dimensions[i].Codes.Count;
            number /= dimensions[i].Codes.Count;
        }
        return position;
    }

    public string SeriesOf(int[] position)
    {
        var joined = string.Join('.', parts.Select(part => part.Codes[position[part.Order]]));
        var code = prefix.Length > 0 && joined.Length > 0 ? $"{prefix}:{joined}" : prefix + joined;
        return codes.TryGetValue(code, out var known) ? known : codes[code] = code;
    }

    public string NameOf(int[] position) =>
        metric is not null ? metric.Labels[position[metric.Order]] : label;

    public string UnitOf(int[] position) => metric is not null ? metric.Units[position[metric.Order]] : "";

    public string StatusOf(int number) => statuses.GetValueOrDefault(number, everyStatus);

    // One for all cells, one a cell in order, or some by number.
    private static (string Every, Dictionary<int, string> ByNumber) StatusesOf(JsonElement found)
    {
        if (found.ValueKind == JsonValueKind.String)
            return (found.GetString()!, []);
        var byNumber = new Dictionary<int, string>();
        if (found.ValueKind == JsonValueKind.Array)
        {
            foreach (var (number, one) in found.EnumerateArray().Index())
            {
                if (one.ValueKind == JsonValueKind.String && one.GetString() is { Length: > 0 } text)
                    byNumber[number] = text;
            }
        }
        else if (found.ValueKind == JsonValueKind.Object)
        {
            foreach (var pair in found.EnumerateObject())
            {
                if (pair.Value.ValueKind == JsonValueKind.String && int.TryParse(pair.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    byNumber[number] = pair.Value.GetString()!;
            }
        }
        return ("", byNumber);
    }

    // The name of the dataset where the publisher gives one: extension.id, or the last part of its address.
    private static string IdOf(JsonElement root)
    {
        if (root.TryGetProperty("extension", out var extension) && extension.ValueKind == JsonValueKind.Object && extension.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            return id.GetString()!;
        if (!root.TryGetProperty("href", out var address) || address.ValueKind != JsonValueKind.String)
            return "";
        var text = address.GetString()!;
        var end = text.IndexOf('?', StringComparison.Ordinal) is var question and >= 0 ? question : text.Length;
        var start = text.LastIndexOf('/', end - 1 < 0 ? 0 : end - 1) + 1;
        var name = text[start..end];
        return name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
    }

    private static JsonStatDimension? ByRole(JsonElement root, List<JsonStatDimension> dimensions, string role, string[] usual)
    {
        if (root.TryGetProperty("role", out var roles) && roles.ValueKind == JsonValueKind.Object && TryArray(roles, role, out var named) && named.Count > 0)
            return dimensions.Find(one => one.Id == named[0]);
        return dimensions.Find(one => usual.Contains(one.Id, StringComparer.OrdinalIgnoreCase));
    }

    private static bool TryText(JsonElement value, out string text)
    {
        text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : "";
        return value.ValueKind is JsonValueKind.Number or JsonValueKind.Null || value.ValueKind == JsonValueKind.String && value.GetString() is "" or ":" or "NaN";
    }

    private static bool TryArray(JsonElement element, string name, out List<string> texts)
    {
        texts = [];
        if (!element.TryGetProperty(name, out var found) || found.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var one in found.EnumerateArray())
            texts.Add(one.ValueKind == JsonValueKind.String ? one.GetString()! : one.GetRawText());
        return true;
    }
}
