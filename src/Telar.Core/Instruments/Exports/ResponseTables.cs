using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// The tables that the responses to one version become: one of the responses, and one for each repeat, whose rows name their response.
/// Their columns follow from the version alone, never from the answers, so that exports of different days have the same shape.
public sealed class ResponseTables
{
    private readonly Instrument instrument;
    private readonly ScoreCells scores;
    private readonly LabelUse use;
    private readonly Func<FormText, string> say;
    private readonly List<ExportTable> tables = [];

    private ResponseTables(Instrument instrument, ScoringRules rules, LabelUse use, bool isDemonstration, Func<FormText, string> say)
    {
        IsDemonstration = isDemonstration;
        (this.instrument, this.use, this.say) = (instrument, use, say);
        scores = new(rules);
    }

    /// True where nobody answered: each table then has a column that says so.
    public bool IsDemonstration { get; }

    public IReadOnlyList<string> LongColumns => DemonstrationColumn.After(["response", "path", "position", "value", "label"], IsDemonstration);

    /// The responses first, then the repeats in the order of the form.
    public IReadOnlyList<ExportTable> All => tables;

    public ExportTable Responses => tables[0];

    /// `rules`: the scoring whose scores leave with the answers. `say` gives a text in the language of the labels.
    public static ResponseTables Of(Instrument instrument, FieldList fields, ScoringRules rules, LabelUse use, bool isDemonstration, Func<FormText, string> say)
    {
        var made = new ResponseTables(instrument, rules, use, isDemonstration, say);
        made.Add("", fields.Fields, []);
        return made;
    }

    public void WriteResponse(ExportedResponse response, AnswerValues answers, ITableCells to)
    {
        to = Marked(to);
        Background.Write(response, to);
        Responses.WriteAnswers(answers, to);
        scores.Write(response, to);
        to.EndRow();
    }

    /// A row for each turn, numbered within the response: 1, 2 …; in a repeat inside of a repeat 1.1, 1.2, 2.1 …
    public void WriteTurns(ExportTable table, ExportedResponse response, AnswerValues answers, ITableCells to)
    {
        to = Marked(to);
        foreach (var (position, turn) in TurnsOf(table, answers))
        {
            to.Text(response.Name);
            to.Text(position);
            table.WriteAnswers(turn, to);
            to.EndRow();
        }
    }

    /// One row for each thing that is known or was answered; an option chosen among several is a row of its own.
    public void WriteLong(ExportedResponse response, AnswerValues answers, ITableCells to)
    {
        to = Marked(to);
        foreach (var (path, value) in Background.Long(response))
            WriteRow(path, "", value, "");
        foreach (var table in tables)
        {
            foreach (var (position, turn) in table.Way.Count == 0 ? [("", answers)] : TurnsOf(table, answers))
            {
                foreach (var (path, value, label) in table.Long(turn))
                    WriteRow(path, position, value, label);
            }
        }
        foreach (var (path, value, label) in scores.Long(response, level => SpreadsheetText.Guard(say(level.Label))))
            WriteRow(path, "", value, label);

        void WriteRow(string path, string position, string value, string label)
        {
            to.Text(response.Name);
            to.Text(path);
            to.Text(position);
            to.Text(value);
            to.Text(label);
            to.EndRow();
        }
    }

    private ITableCells Marked(ITableCells to) => DemonstrationColumn.Around(to, IsDemonstration);

    private static List<(string Position, AnswerValues Turn)> TurnsOf(ExportTable table, AnswerValues answers)
    {
        List<(string Position, AnswerValues Turn)> reached = [("", answers)];
        foreach (var place in table.Way)
            reached = [.. reached.SelectMany(one => one.Turn.TurnsAt(place).Select((turn, at) => (PositionOf(one.Position, at), turn)))];
        return reached;

        static string PositionOf(string around, int at)
        {
            var number = (at + 1).ToString(CultureInfo.InvariantCulture);
            return around.Length == 0 ? number : $"{around}.{number}";
        }
    }

    private void Add(string name, IReadOnlyList<ListedField> fields, IReadOnlyList<int> way)
    {
        var questions = instrument.Form.Questions.ToDictionary(question => question.Path, StringComparer.Ordinal);
        var cells = new List<AnswerCells>();
        foreach (var (place, field) in fields.Index())
        {
            if (!field.IsRepeat && questions.TryGetValue(field.Path, out var question) && CellsOf(place, question) is { } made)
                cells.Add(made);
        }
        IReadOnlyList<ExportColumn> last = IsDemonstration ? [new(DemonstrationColumn.Name, ColumnKind.Background)] : [];
        tables.Add(way.Count == 0
            ? new(name, way, Background.Columns, cells, [.. scores.Columns, .. last])
            : new(name, way, [new(Background.ResponseColumn, ColumnKind.Background), new("_turn", ColumnKind.Background)], cells, last));
        foreach (var (place, field) in fields.Index())
        {
            if (field.Inside is { } inside)
                Add(NameOf(field.Path), inside, [.. way, place]);
        }
    }

    // Null for what never leaves: the tax id, of which only a hash was kept, and what a device says about its holder.
    private AnswerCells? CellsOf(int place, FormQuestion question)
    {
        var name = NameOf(question.Path);
        switch (question.Type)
        {
            case var _ when ProfileRoles.Of(question) == ProfileRole.TaxId:
                return null;
            case QuestionType.Metadata:
                return question.Parameters.GetValueOrDefault("metadata") is "start" or "end" or "today" ? new DayCells(place, name, question) : null;
            case QuestionType.Integer or QuestionType.Decimal or QuestionType.Range:
            case QuestionType.Calculate:
                return new NumberCells(place, name, question);
            case QuestionType.SelectOne:
                return new ChosenCells(place, name, question, OptionsOf(question), use);
            case QuestionType.SelectMultiple or QuestionType.Rank:
                return new SeveralCells(place, name, question, OptionsOf(question), use);
            default:
                return new WordCells(place, name, question);
        }
    }

    private OptionBook OptionsOf(FormQuestion question) => new(question.List is { } list ? instrument.Form.Lists[list].Choices : [], choice => say(choice.Label));

    // Without the root. A name that a column of ours has already keeps its whole path.
    private string NameOf(string path)
    {
        var name = path[(instrument.Form.Root.Path.Length + 1)..];
        return name == DemonstrationColumn.Name || Background.Columns.Any(column => column.Name == name) ? path.TrimStart('/') : name;
    }
}
