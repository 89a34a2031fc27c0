using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// The cells that one field of a line becomes. Words of respondents are guarded against being taken for a formula; numbers never are.
internal abstract class AnswerCells(int place, string name)
{
    /// In the list of fields.
    public int Place { get; } = place;

    public string Name { get; } = name;

    public abstract IReadOnlyList<ExportColumn> Columns { get; }

    public abstract void Write(string answer, ITableCells to);

    /// One row for each thing that was answered.
    public virtual IEnumerable<(string Path, string Value, string Label)> Long(string answer) => answer.Length == 0 ? [] : [(Name, SpreadsheetText.Guard(answer), "")];
}

/// Free text, a date, a place: as it was written.
internal sealed class WordCells(int place, string name, FormQuestion question) : AnswerCells(place, name)
{
    public override IReadOnlyList<ExportColumn> Columns { get; } = [new(name, ColumnKind.Answer) { Question = question }];

    public override void Write(string answer, ITableCells to) => to.Text(SpreadsheetText.Guard(answer));
}

/// A number; what is none all the same stays a word.
internal sealed class NumberCells(int place, string name, FormQuestion question) : AnswerCells(place, name)
{
    public override IReadOnlyList<ExportColumn> Columns { get; } = [new(name, ColumnKind.Answer) { Question = question }];

    public override void Write(string answer, ITableCells to)
    {
        if (IsNumber(answer, out var number))
            to.Number(number);
        else
            to.Text(SpreadsheetText.Guard(answer));
    }

    public override IEnumerable<(string Path, string Value, string Label)> Long(string answer) =>
        answer.Length == 0 ? [] : [(Name, IsNumber(answer, out _) ? answer : SpreadsheetText.Guard(answer), "")];

    /// Only plain numerals: `1e5`, blanks and signs of other writings are words.
    public static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}

/// The day of a moment that the form noted by itself: the hour is nobody's business.
internal sealed class DayCells(int place, string name, FormQuestion question) : AnswerCells(place, name)
{
    private const int LettersOfDay = 10;

    public override IReadOnlyList<ExportColumn> Columns { get; } = [new(name, ColumnKind.Answer) { Question = question }];

    public override void Write(string answer, ITableCells to) => to.Text(DayOf(answer));

    public override IEnumerable<(string Path, string Value, string Label)> Long(string answer) => answer.Length == 0 ? [] : [(Name, DayOf(answer), "")];

    private static string DayOf(string moment) => SpreadsheetText.Guard(moment.Length > LettersOfDay ? moment[..LettersOfDay] : moment);
}
