using System.Globalization;
using System.Text.Json;
using Telar.Core.Catalogue;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Export;
using Telar.Core.Shared;

namespace Telar.Web.Api;

/// Writes a cube as JSON-stat 2.0. Values and statuses are sparse; what JSON-stat has no place for, the provenance of each cell, is its extension.
internal static class JsonStat
{
    public static void Write(Utf8JsonWriter writer, ObservationCube cube, WholeCatalogue catalogue, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("version", "2.0");
        writer.WriteString("class", "dataset");
        writer.WriteString("label", catalogue.Texts.Say(language, "site.description"));
        writer.WriteString("source", string.Join("; ", cube.Cells.Select(cell => cell.Row.Series.Source).Distinct(StringComparer.Ordinal).Select(code => catalogue.SourcesByCode[code].Credit)));
        writer.WriteStartArray("id");
        foreach (var dimension in (ReadOnlySpan<string>)["indicator", "country", "period"])
            writer.WriteStringValue(dimension);
        writer.WriteEndArray();
        writer.WriteStartArray("size");
        writer.WriteNumberValue(cube.Indicators.Count);
        writer.WriteNumberValue(cube.Countries.Count);
        writer.WriteNumberValue(cube.Periods.Count);
        writer.WriteEndArray();
        writer.WriteStartObject("role");
        WriteList(writer, "metric", "indicator");
        WriteList(writer, "geo", "country");
        WriteList(writer, "time", "period");
        writer.WriteEndObject();
        writer.WriteStartObject("dimension");
        WriteDimension(writer, "indicator", cube.Indicators, code => catalogue.IndicatorsByCode[code].Name.In(language), catalogue, language);
        WriteDimension(writer, "country", cube.Countries, code => catalogue.CountriesByIso3[code].Name.In(language));
        WriteDimension(writer, "period", cube.Periods, code => code);
        writer.WriteEndObject();
        WriteByPlace(writer, "value", cube, _ => true, row => writer.WriteNumberValue(row.Value));
        WriteByPlace(writer, "status", cube, row => row.Status.Length > 0, row => writer.WriteStringValue(row.Status));
        WriteProvenance(writer, cube);
        writer.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter writer, string name, IReadOnlyList<string> codes, Func<string, string> label, WholeCatalogue? catalogue = null, Language language = Language.Es)
    {
        writer.WriteStartObject(name);
        writer.WriteStartObject("category");
        writer.WriteStartArray("index");
        foreach (var code in codes)
            writer.WriteStringValue(code);
        writer.WriteEndArray();
        writer.WriteStartObject("label");
        foreach (var code in codes)
            writer.WriteString(code, label(code));
        writer.WriteEndObject();
        if (catalogue is not null)
        {
            writer.WriteStartObject("unit");
            foreach (var code in codes)
            {
                writer.WriteStartObject(code);
                writer.WriteString("label", catalogue.IndicatorsByCode[code].Unit.In(language));
                writer.WriteNumber("decimals", catalogue.IndicatorsByCode[code].Decimals);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // Each distinct series once, and for every cell which of them it is.
    private static void WriteProvenance(Utf8JsonWriter writer, ObservationCube cube)
    {
        var series = cube.Cells.Select(cell => cell.Row.Series).Distinct().ToList();
        var number = series.Index().ToDictionary(one => one.Item, one => one.Index);
        writer.WriteStartObject("extension");
        writer.WriteStartArray("provenance");
        foreach (var key in series)
        {
            var row = cube.Cells.First(cell => cell.Row.Series == key).Row;
            writer.WriteStartObject();
            writer.WriteString("source", key.Source);
            writer.WriteString("series", key.Code);
            writer.WriteString("vintage", row.Vintage);
            writer.WriteString("licence", row.Licence);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        WriteByPlace(writer, "provenanceOf", cube, _ => true, row => writer.WriteNumberValue(number[row.Series]));
        WriteByPlace(writer, "note", cube, row => row.Note.Length > 0, row => writer.WriteStringValue(row.Note));
        WriteByPlace(writer, "flags", cube, row => row.Flags.Length > 0, row => writer.WriteStringValue(row.Flags));
        writer.WriteEndObject();
    }

    private static void WriteByPlace(Utf8JsonWriter writer, string name, ObservationCube cube, Func<OpenObservation, bool> isThere, Action<OpenObservation> write)
    {
        writer.WriteStartObject(name);
        foreach (var (place, row) in cube.Cells)
        {
            if (!isThere(row))
                continue;
            writer.WritePropertyName(place.ToString(CultureInfo.InvariantCulture));
            write(row);
        }
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, string only)
    {
        writer.WriteStartArray(name);
        writer.WriteStringValue(only);
        writer.WriteEndArray();
    }
}
