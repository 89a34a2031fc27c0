using Telar.Core.Shared;

namespace Telar.Core.Indicators.Layouts;

/// The World Bank's wide tables, one row a country and series, one column a period: the API's bulk files (title and day
/// in a few lines on top) and DataBank's exports (periods as 2011 [YR2011], title and day at the end). In English and in Spanish.
public sealed class WorldBankWideLayout : TableLayout
{
    private static readonly string[] PlaceNames = ["Country Code", "Código del país", "Código de país", "Código do país", "Economy Code"];
    private static readonly string[] CountryNames = ["Country Name", "Nombre del país", "Nombre de país", "Nome do país", "Economy Name"];
    private static readonly string[] SeriesNames = ["Indicator Code", "Series Code", "Código del indicador", "Código de la serie", "Código de serie", "Código do indicador"];
    private static readonly string[] TitleNames = ["Indicator Name", "Series Name", "Nombre del indicador", "Nombre de la serie", "Nombre de serie", "Nome do indicador"];
    private static readonly string[] EditionTitles = ["Data Source", "Fuente de datos"];
    private static readonly string[] EditionDays = ["Last Updated Date", "Fecha de la última actualización", "Última actualización"];
    private static readonly string[] Footers = ["Data from database:", "Datos de la base de datos:", "Last Updated:", "Última actualización:"];

    public override string Code => "worldbank-csv";

    public override bool Recognises(IReadOnlyList<Row> firstRows) => firstRows.Any(IsHeading);

    public override EditionClaim? EditionOf(IReadOnlyList<Row> firstRows)
    {
        var title = Beside(firstRows, EditionTitles);
        var day = Beside(firstRows, EditionDays);
        return title.Length > 0 ? new(title, day) : null;
    }

    public override IEnumerable<Reading> Read(IEnumerable<Row> rows, ProblemList problems, ProblemList remarks)
    {
        using var each = rows.GetEnumerator();
        var skipped = 0;
        var found = false;
        while (!found && skipped++ < FirstRows && each.MoveNext())
            found = IsHeading(each.Current);
        if (!found)
        {
            problems.Add(ImportProblems.ColumnMissing.At(ProblemPlace.Nowhere, ("column", "Country Code")));
            yield break;
        }
        var heading = Heading.Of(each.Current);
        int place = heading.FirstOf(PlaceNames), country = heading.FirstOf(CountryNames), series = heading.FirstOf(SeriesNames), title = heading.FirstOf(TitleNames);
        var periods = PeriodsOf(each.Current);
        while (each.MoveNext())
        {
            var row = each.Current;
            var code = row[place].Trim();
            if (code.Length == 0 && (row.IsBlank || IsFooter(row[0])))
                continue;
            var name = row[title];
            var seriesCode = row[series].Trim();
            foreach (var (column, period) in periods)
            {
                var value = row[column];
                yield return new Reading
                {
                    Series = seriesCode,
                    SeriesName = name,
                    Place = code.Length > 0 ? code : row[country],
                    Period = period,
                    Value = value is ".." ? "" : value,
                    Row = row.Number,
                    Column = period,
                };
            }
        }
    }

    private static bool IsHeading(Row row)
    {
        var heading = Heading.Of(row);
        return heading.FirstOf(PlaceNames) >= 0 && heading.FirstOf(SeriesNames) >= 0 && PeriodsOf(row).Count > 0;
    }

    // 2011, 2011 [YR2011], 2011Q1 [2011Q1]
    private static List<(int Column, string Period)> PeriodsOf(Row heading)
    {
        var periods = new List<(int, string)>();
        for (var column = 0; column < heading.Cells.Count; column++)
        {
            var name = heading.Cells[column].Trim();
            var bracket = name.IndexOf(" [", StringComparison.Ordinal);
            var period = bracket > 0 ? name[..bracket] : name;
            if (Period.TryParse(period, out _))
                periods.Add((column, period));
        }
        return periods;
    }

    private static bool IsFooter(string cell) => Array.Exists(Footers, footer => cell.StartsWith(footer, StringComparison.OrdinalIgnoreCase));

    private static string Beside(IReadOnlyList<Row> rows, string[] names) =>
        rows.Where(row => names.Contains(row[0].Trim(), StringComparer.OrdinalIgnoreCase)).Select(row => row[1].Trim()).FirstOrDefault() ?? "";
}
