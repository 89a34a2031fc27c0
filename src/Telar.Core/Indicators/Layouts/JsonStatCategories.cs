using System.Text.Json;

namespace Telar.Core.Indicators.Layouts;

/// Reads the categories of a JSON-stat dimension: index as a list or as positions by code, or labels alone where there is one category.
internal static class JsonStatCategories
{
    /// Null where they are not exactly as many as the size says.
    public static JsonStatDimension? Of(JsonElement dimension, string id, int order, int count)
    {
        if (dimension.ValueKind != JsonValueKind.Object || !dimension.TryGetProperty("category", out var category) || category.ValueKind != JsonValueKind.Object)
            return null;
        var codes = CodesOf(category, count);
        if (codes is null || Array.Exists(codes, code => code is null))
            return null;
        var labels = Under(category, "label", one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "");
        var units = Under(category, "unit", one => TextUnder(one, "label") ?? TextUnder(one, "base") ?? "");
        return new(
            id,
            order,
            codes!,
            [.. codes.Select(code => labels.GetValueOrDefault(code!, code!))],
            [.. codes.Select(code => units.GetValueOrDefault(code!, ""))]);
    }

    private static string?[]? CodesOf(JsonElement category, int count)
    {
        if (category.TryGetProperty("index", out var index))
        {
            if (index.ValueKind == JsonValueKind.Array)
                return index.GetArrayLength() == count ? [.. index.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : one.GetRawText())] : null;
            if (index.ValueKind != JsonValueKind.Object || index.EnumerateObject().Count() != count)
                return null;
            var codes = new string?[count];
            foreach (var pair in index.EnumerateObject())
            {
                if (pair.Value.ValueKind != JsonValueKind.Number || !pair.Value.TryGetInt32(out var position) || position < 0 || position >= count)
                    return null;
                codes[position] = pair.Name;
            }
            return codes;
        }
        return count == 1 && category.TryGetProperty("label", out var labels) && labels.ValueKind == JsonValueKind.Object && labels.EnumerateObject().Count() == 1
            ? [labels.EnumerateObject().First().Name]
            : null;
    }

    private static Dictionary<string, string> Under(JsonElement category, string name, Func<JsonElement, string> read)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (category.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object)
        {
            foreach (var pair in found.EnumerateObject())
                texts[pair.Name] = read(pair.Value);
        }
        return texts;
    }

    private static string? TextUnder(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
