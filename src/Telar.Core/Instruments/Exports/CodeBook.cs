using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// What each column of an export means: a row for each column, and below it one for each option, with what both are called in every language of the form.
public static class CodeBook
{
    private static readonly string[] Before = ["table", "column", "type", "code"];
    private static readonly string[] After = ["points", "points_max", "weight", "dimension", "thread", "challenge", "profile", "measure"];

    public static IReadOnlyList<string> ColumnsOf(Form form, bool isDemonstration = false) =>
        DemonstrationColumn.After([.. Before, .. form.Languages.Select(language => $"label::{language.Name}"), .. After], isDemonstration);

    public static void Write(Instrument instrument, ScoringRules rules, ResponseTables tables, ITableCells to)
    {
        to = DemonstrationColumn.Around(to, tables.IsDemonstration);
        foreach (var table in tables.All)
        {
            foreach (var column in table.Columns)
            {
                WriteRow(instrument.Form, ColumnRow(instrument, rules, table.Name, column), to);
                foreach (var row in OptionRows(instrument.Form, rules, table.Name, column))
                    WriteRow(instrument.Form, row, to);
            }
        }
    }

    private static Row ColumnRow(Instrument instrument, ScoringRules rules, string table, ExportColumn column)
    {
        var row = new Row(table, column.Name, TypeOf(column), "", FormText.None);
        switch (column.Kind)
        {
            case ColumnKind.Background:
                return row with { Own = BackgroundTexts.ByColumn[column.Name] };
            case ColumnKind.Score or ColumnKind.Level:
                var dimension = rules.Dimensions.Append(rules.Total).First(one => one.Name == column.Dimension);
                return row with { Label = dimension.Label, Weight = column.Kind == ColumnKind.Score ? dimension.Weight : null, Dimension = dimension.Name };
            case ColumnKind.Chosen:
                return row with { Code = column.Choice!.Name, Label = column.Choice.Label };
            case ColumnKind.Answer or ColumnKind.Label:
                var item = rules.Items.FirstOrDefault(one => one.Question.Path == column.Question!.Path);
                return row with
                {
                    Label = column.Question!.Label, Most = item?.Points.Most, Weight = item?.Weight, Dimension = item?.Dimension, Thread = item?.Thread, Challenge = item?.Challenge,
                    Profile = column.Question.Extra.GetValueOrDefault(ProfileRoles.Column), Measure = column.Question.Extra.GetValueOrDefault(Quantity.Column),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "A kind of column outside of the list.");
        }
    }

    // Options are told once, beside the answers; levels are the options of a level.
    private static IEnumerable<Row> OptionRows(Form form, ScoringRules rules, string table, ExportColumn column)
    {
        if (column is { Kind: ColumnKind.Level, Dimension: { } dimension })
            return rules.LevelsOf(dimension).Select(level => new Row(table, column.Name, $"from {Said(level.From)}", Said(level.Number), level.Label));
        if (column is not { Kind: ColumnKind.Answer, Question.List: { } list })
            return [];
        var points = rules.Items.FirstOrDefault(one => one.Question.Path == column.Question.Path)?.Points switch
        {
            ChosenPoints chosen => chosen.ByOption,
            SummedPoints summed => summed.ByOption,
            _ => null,
        };
        return form.Lists[list].Choices.Select(choice => new Row(table, column.Name, OptionType(points, choice), choice.Name, choice.Label) { Points = points?.GetValueOrDefault(choice.Name) });
    }

    private static string OptionType(IReadOnlyDictionary<string, double?>? points, Choice choice) =>
        points is not null && points.TryGetValue(choice.Name, out var worth) && worth is null ? "option, does not apply" : "option";

    private static string TypeOf(ExportColumn column) => column.Kind switch
    {
        ColumnKind.Background => "background",
        ColumnKind.Answer => column.Question!.TypeName,
        ColumnKind.Label => "label",
        ColumnKind.Chosen => "0 or 1",
        ColumnKind.Score => "score, 0 to 100",
        ColumnKind.Level => "level",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "A kind of column outside of the list."),
    };

    private static void WriteRow(Form form, Row row, ITableCells to)
    {
        foreach (var text in (ReadOnlySpan<string>)[row.Table, row.Column, row.Type, row.Code])
            to.Text(SpreadsheetText.Guard(text));
        foreach (var language in form.Languages)
            to.Text(SpreadsheetText.Guard(row.LabelIn(language)));
        foreach (var number in (ReadOnlySpan<double?>)[row.Points, row.Most, row.Weight])
        {
            if (number is { } known)
                to.Number(known);
            else
                to.Text("");
        }
        foreach (var text in (ReadOnlySpan<string?>)[row.Dimension, row.Thread, row.Challenge, row.Profile, row.Measure])
            to.Text(SpreadsheetText.Guard(text ?? ""));
        to.EndRow();
    }

    private static string Said(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Row(string Table, string Column, string Type, string Code, FormText Label)
    {
        public LocalText? Own { get; init; }

        public double? Points { get; init; }

        public double? Most { get; init; }

        public double? Weight { get; init; }

        public string? Dimension { get; init; }

        public string? Thread { get; init; }

        public string? Challenge { get; init; }

        public string? Profile { get; init; }

        public string? Measure { get; init; }

        public string LabelIn(FormLanguage language) =>
            Own is not null ? Own.In(Languages.TryParse(language.Code, out var known) ? known : Language.Es) : Label.ByLanguage.GetValueOrDefault(language.Name, "");
    }
}
