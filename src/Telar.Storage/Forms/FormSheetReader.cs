using System.Globalization;
using System.Xml;
using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Shared;

namespace Telar.Storage.Forms;

/// Reads the sheets of one workbook into tables. Empty rows and columns between others are kept, those after the last are not;
/// the bounds of a questionnaire hold over all sheets together.
internal sealed class FormSheetReader(WorkbookParts parts, SharedTexts shared)
{
    private readonly FormCells cells = new(parts, shared);
    private int kept;

    public FormTable Read(string sheet)
    {
        using var reader = parts.OpenSheet(sheet);
        List<string>? columns = null;
        var rows = new List<FormRow>();
        var row = new List<string>();
        var number = 0;
        var place = 0;
        while (WorkbookXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var told) && told > number ? told : number + 1;
                (row, place) = ([], 0);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                place = WorkbookXml.ColumnOf(reader.GetAttribute("r"), place, most: 1 << 15);
                Put(cells.Read(reader), sheet, number, place++, row);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row" && row.Count > 0)
            {
                if (number == 1)
                    columns = row;
                else
                    Keep(sheet, number, row, rows);
            }
        }
        return new(sheet, columns ?? [], rows);
    }

    private static void Put(string value, string sheet, int number, int place, List<string> row)
    {
        if (value.Length == 0)
            return;
        if (place >= FormLimits.MostColumns)
            throw Refused(FormFileProblems.TooManyColumns, sheet, number, FormLimits.MostColumns);
        if (value.Length > FormLimits.LongestCell)
            throw Refused(FormFileProblems.CellTooLong, sheet, number, FormLimits.LongestCell, ColumnLetters.Of(place));
        while (row.Count < place)
            row.Add("");
        row.Add(value);
    }

    private void Keep(string sheet, int number, List<string> row, List<FormRow> rows)
    {
        if (number > FormLimits.MostRows)
            throw Refused(FormFileProblems.TooManyRows, sheet, number, FormLimits.MostRows);
        kept += row.Count;
        if (kept > FormLimits.MostCells)
            throw Refused(FormFileProblems.TooManyCells, sheet, number, FormLimits.MostCells);
        for (var line = rows.Count + 2; line < number; line++)
            rows.Add(new(line, []));
        rows.Add(new(number, row.ToArray()));
    }

    private static FileRefusedException Refused(ProblemKind kind, string sheet, int line, int limit, string? column = null) =>
        new(kind.At(new(sheet, line, column), ("limit", limit.ToString(CultureInfo.InvariantCulture))));
}
