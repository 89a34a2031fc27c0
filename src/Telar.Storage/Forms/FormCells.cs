using System.Globalization;
using System.Text;
using System.Xml;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// Turns cells of a workbook into text as tools for XLSForms see it: 1 and not 1.0, dates by ISO 8601, TRUE and FALSE, a formula by its last result.
internal sealed class FormCells
{
    // A sheet counts days from here because its first maker took 1900 for a leap year.
    private static readonly DateTime Beginning = new(1899, 12, 30);
    private static readonly DateTime Beginning1904 = new(1904, 1, 1);
    private const double LastDay = 2_958_466;
    private const double LargestWhole = 1e15;

    private readonly SharedTexts shared;
    private readonly bool[] isDate;
    private readonly DateTime beginning;
    private readonly StringBuilder piece = new();
    private readonly char[] buffer = new char[512];

    public FormCells(WorkbookParts parts, SharedTexts shared)
    {
        this.shared = shared;
        isDate = WorkbookDates.ByStyle(parts);
        beginning = parts.CountsFrom1904 ? Beginning1904 : Beginning;
    }

    /// The reader stands on `c`; afterwards on its end.
    public string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var type = reader.GetAttribute("t") ?? "n";
        var style = reader.GetAttribute("s");
        var text = WorkbookXml.CellText(reader, type, piece, buffer);
        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? shared[index] : "",
            "n" => OfNumber(text, style),
            "b" => text.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "d" => text,
            _ => CellEscapes.Decode(text),
        };
    }

    private string OfNumber(string text, string? style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return text;
        if (int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < isDate.Length && isDate[at] && number is >= 0 and < LastDay)
            return OfDate(number);
        return Math.Abs(number) < LargestWhole && double.IsInteger(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private string OfDate(double number)
    {
        // To the second: a day is stored as a fraction that cannot be exact.
        var moment = beginning.AddSeconds(Math.Round(number * 86_400));
        if (number < 1)
            return moment.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
