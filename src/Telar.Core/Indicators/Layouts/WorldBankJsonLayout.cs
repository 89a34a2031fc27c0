using System.Globalization;
using System.Text.Json;
using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// The reply of the World Bank's API v2: [page header, records], or the records alone as many keep them.
public sealed class WorldBankJsonLayout : JsonLayout
{
    public override string Code => "worldbank-json";

    public override bool Recognises(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && (IsRecord(root[0]) || IsHeader(root[0]) || IsMessage(root[0]));

    public override EditionClaim? EditionOf(JsonElement root) =>
        root.GetArrayLength() > 0 && IsHeader(root[0]) && TextOf(root[0], "sourceid") == "2"
            ? new("World Development Indicators", TextOf(root[0], "lastupdated"))
            : null;

    public override IEnumerable<Reading> Read(JsonElement root, ProblemList problems, ProblemList remarks)
    {
        if (!Recognises(root))
        {
            problems.Add(ImportProblems.JsonShape.At(ProblemPlace.Nowhere, ("expected", "[{page, pages, …}, [{indicator, countryiso3code, date, value}, …]]")));
            yield break;
        }
        if (IsMessage(root[0]))
        {
            problems.Add(ImportProblems.PublisherMessage.At(ProblemPlace.Nowhere, ("message", MessageOf(root[0]))));
            yield break;
        }
        var records = root;
        if (IsHeader(root[0]))
        {
            if (TextOf(root[0], "pages") is var pages && pages is not ("" or "0" or "1"))
                remarks.Add(ImportRemarks.OnePageOfMany.At(ProblemPlace.Nowhere, ("page", TextOf(root[0], "page")), ("pages", pages)));
            records = root.GetArrayLength() > 1 ? root[1] : default;
        }
        if (records.ValueKind != JsonValueKind.Array)
            yield break;
        var number = 0;
        foreach (var record in records.EnumerateArray())
        {
            number++;
            if (!IsRecord(record) || !TryTextOfValue(record, out var value))
            {
                problems.Add(ImportProblems.JsonShape.At(new(Line: number), ("expected", "{indicator: {id, value}, countryiso3code, date, value: number | null}")));
                continue;
            }
            var indicator = record.GetProperty("indicator");
            var iso3 = TextOf(record, "countryiso3code");
            var (status, mark) = PublisherStatus.Of(TextOf(record, "obs_status"));
            yield return new Reading
            {
                Series = TextOf(indicator, "id"),
                SeriesName = TextOf(indicator, "value"),
                Unit = TextOf(record, "unit"),
                Place = iso3.Length > 0 ? iso3 : PlaceOf(record),
                Period = TextOf(record, "date"),
                Value = value,
                Status = status,
                Note = PublisherStatus.Join(mark, TextOf(record, "footnote").Trim()),
                Row = number,
                Column = "value",
            };
        }
    }

    private static bool IsRecord(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("indicator", out var indicator) && indicator.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("date", out _) && element.TryGetProperty("value", out _);

    private static bool IsHeader(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("page", out _) && element.TryGetProperty("pages", out _);

    private static bool IsMessage(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Array;

    private static string MessageOf(JsonElement element) =>
        string.Join(" ", element.GetProperty("message").EnumerateArray().Select(message => $"{TextOf(message, "key")}: {TextOf(message, "value")}".Trim(':', ' '))) is { Length: > 0 } said
            ? said[..Math.Min(said.Length, 300)]
            : "?";

    private static string PlaceOf(JsonElement record) =>
        record.TryGetProperty("country", out var country) ? TextOf(country, "id") : "";

    // A number as it is written, never through a double; older replies put it between quotes.
    private static bool TryTextOfValue(JsonElement record, out string text)
    {
        var value = record.GetProperty("value");
        text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString()!,
            _ => "",
        };
        return value.ValueKind is JsonValueKind.Number or JsonValueKind.String or JsonValueKind.Null;
    }

    /// What the publisher says instead of data, or null.
    public static string? MessageIn(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0 && IsMessage(root[0]) ? MessageOf(root[0]) : null;

    /// How many pages a header says there are, or null where the reply has no header that can be believed.
    public static (int Page, int Pages, int Total)? PagesOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array || root.GetArrayLength() == 0 || !IsHeader(root[0]))
            return null;
        return int.TryParse(TextOf(root[0], "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && int.TryParse(TextOf(root[0], "pages"), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
            && int.TryParse(TextOf(root[0], "total"), NumberStyles.None, CultureInfo.InvariantCulture, out var total)
                ? (page, pages, total)
                : null;
    }
}
