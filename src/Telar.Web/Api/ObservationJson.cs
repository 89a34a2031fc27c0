using System.Text.Json;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Export;

namespace Telar.Web.Api;

/// Writes a page of observations as JSON, name by name: what ObservationView describes, without making one for each.
internal static class ObservationJson
{
    private static readonly JsonEncodedText Indicator = JsonEncodedText.Encode("indicator");
    private static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("period");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    private static readonly JsonEncodedText Note = JsonEncodedText.Encode("note");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText Series = JsonEncodedText.Encode("series");
    private static readonly JsonEncodedText Vintage = JsonEncodedText.Encode("vintage");
    private static readonly JsonEncodedText Licence = JsonEncodedText.Encode("licence");
    private static readonly JsonEncodedText Preferred = JsonEncodedText.Encode("preferred");
    private static readonly JsonEncodedText Flags = JsonEncodedText.Encode("flags");
    private static readonly JsonEncodedText IndicatorName = JsonEncodedText.Encode("indicatorName");
    private static readonly JsonEncodedText CountryName = JsonEncodedText.Encode("countryName");
    private static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");

    public static void Write(Utf8JsonWriter writer, IEnumerable<OpenObservation> rows, OpenLabels? labels, string? next)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("data");
        foreach (var row in rows)
            Write(writer, row, labels);
        writer.WriteEndArray();
        writer.WriteString("next", next);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, in OpenObservation row, OpenLabels? labels)
    {
        writer.WriteStartObject();
        writer.WriteString(Indicator, row.Indicator);
        writer.WriteString(Country, row.Country);
        writer.WriteString(Time, row.Period);
        writer.WriteNumber(Value, row.Value);
        WriteOrNull(writer, Status, row.Status);
        WriteOrNull(writer, Note, row.Note);
        writer.WriteString(Source, row.Series.Source);
        writer.WriteString(Series, row.Series.Code);
        WriteOrNull(writer, Vintage, row.Vintage);
        writer.WriteString(Licence, row.Licence);
        writer.WriteBoolean(Preferred, row.IsPreferred);
        WriteFlags(writer, row.Flags);
        if (labels is not null)
        {
            writer.WriteString(IndicatorName, labels.Indicators[row.Indicator]);
            writer.WriteString(CountryName, labels.Countries[row.Country]);
            writer.WriteString(Unit, labels.Units[row.Indicator]);
        }
        writer.WriteEndObject();
    }

    private static void WriteFlags(Utf8JsonWriter writer, string flags)
    {
        writer.WriteStartArray(Flags);
        foreach (var code in flags.AsSpan().Split(' '))
        {
            if (flags.AsSpan(code) is { Length: > 0 } said)
                writer.WriteStringValue(said);
        }
        writer.WriteEndArray();
    }

    private static void WriteOrNull(Utf8JsonWriter writer, JsonEncodedText name, string text)
    {
        if (text.Length == 0)
            writer.WriteNull(name);
        else
            writer.WriteString(name, text);
    }
}
