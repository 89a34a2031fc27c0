using Telar.Core.Catalogue;
using Telar.Core.Indicators.Export;
using Telar.Core.Shared;
using Telar.Storage.Indicators.Export;

namespace Telar.Web.Api;

/// The sheets of a workbook of observations: the figures, what each indicator is, and where the figures come from.
internal static class WorkbookSheets
{
    public static IReadOnlyList<WorkbookSheet> Of(IReadOnlyList<OpenObservation> rows, OpenLabels labels, WholeCatalogue catalogue, Language language)
    {
        var indicators = rows.Select(row => row.Indicator).Distinct(StringComparer.Ordinal).Select(code => catalogue.IndicatorsByCode[code]).ToList();
        var sources = rows.Select(row => row.Series.Source).Distinct(StringComparer.Ordinal).Select(code => catalogue.SourcesByCode[code]).ToList();
        return
        [
            new("observations", [.. TidyTable.Columns, .. TidyTable.LabelColumns], cells =>
            {
                foreach (var row in rows)
                    TidyTable.WriteRow(row, labels, cells);
            }),
            new("indicators", ["indicator", "name", "unit", "definition", "caveats", "direction", "dimension", "challenges"], cells =>
            {
                foreach (var indicator in indicators)
                    WriteRow(cells, indicator.Code, indicator.Name.In(language), indicator.Unit.In(language), indicator.Definition.In(language), indicator.Caveats.In(language), indicator.Direction.ToString().ToLowerInvariant(), indicator.Dimension, string.Join(", ", indicator.Challenges));
            }),
            new("sources", ["source", "publisher", "title", "published", "read", "licence", "licence_address", "attribution", "address"], cells =>
            {
                foreach (var source in sources)
                    WriteRow(cells, source.Code, source.Publisher, source.Title, source.Published?.ToString() ?? "", source.Read?.ToString() ?? "", source.Licence, source.LicenceAddress ?? "", source.Attribution ?? "", source.Address ?? source.AddressText ?? "");
            }),
        ];
    }

    private static void WriteRow(ITableCells cells, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            cells.Text(text);
        cells.EndRow();
    }
}
