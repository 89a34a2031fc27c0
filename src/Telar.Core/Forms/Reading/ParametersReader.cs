using System.Globalization;

namespace Telar.Core.Forms.Reading;

/// Reads the column parameters: name=value, separated by blanks, commas or semicolons.
internal sealed class ParametersReader(SheetColumns columns, FormDesk desk)
{
    private static readonly (string Name, string Value)[] OfRange = [("start", "1"), ("end", "10"), ("step", "1")];

    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Of(FormRow row, FormatType type)
    {
        var cell = CellText.CleanExpression(row[columns["parameters"]]);
        if (cell.Length == 0 && type.Question is not (QuestionType.Range or QuestionType.Metadata))
            return FormNode.Nothing;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Parts(cell))
            Add(part, values, row);
        if (type.Question == QuestionType.Metadata)
            values["metadata"] = type.Name;
        if (type.Question == QuestionType.Range)
            CheckRange(values, row);
        return values;
    }

    // "start = 1 end=2" and "start=1;end=2" say the same.
    private static string[] Parts(string cell)
    {
        var joined = cell;
        while (joined.Contains(" =", StringComparison.Ordinal) || joined.Contains("= ", StringComparison.Ordinal))
            joined = joined.Replace(" =", "=", StringComparison.Ordinal).Replace("= ", "=", StringComparison.Ordinal);
        return joined.Split([' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
    }

    private void Add(string part, Dictionary<string, string> values, FormRow row)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || at == part.Length - 1)
        {
            desk.Refuse(FormProblems.ParameterUnreadable, columns.Table, row.Line, columns.Written("parameters"), ("parameter", part));
            return;
        }
        var name = part[..at].ToLowerInvariant();
        values[name] = part[(at + 1)..];
        if (FormatParameters.Parameters.Find(name) is { Support: Support.Done })
            return;
        if (FormatParameters.Parameters.Find(name) is null && FormatParameters.Parameters.Meant(name) is { } meant)
            desk.Refuse(FormProblems.ParameterMisspelt, columns.Table, row.Line, columns.Written("parameters"), ("parameter", name), ("meant", meant.Name));
        else if (told.Add(name))
            desk.Tell(FormRemarks.ParameterIgnored, columns.Table, row.Line, columns.Written("parameters"), ("parameter", name));
    }

    private void CheckRange(Dictionary<string, string> values, FormRow row)
    {
        foreach (var (name, value) in OfRange)
            values.TryAdd(name, value);
        if (Number(values["start"]) is { } start && Number(values["end"]) is { } end && Number(values["step"]) is { } step && step > 0 && step <= Math.Abs(end - start))
            return;
        desk.Refuse(FormProblems.RangeUnusable, columns.Table, row.Line, columns.Written("parameters"), ("start", values["start"]), ("end", values["end"]), ("step", values["step"]));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15m ? number : null;
}
