using System.Collections.Frozen;
using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Exports;

/// Which of code and label an export shows of an option.
public enum LabelUse
{
    CodesOnly,
    LabelsBeside,
    LabelsInstead,
}

/// The options of one question as cells: codes, and what they say in one language. Worked out once.
internal sealed class OptionBook(IReadOnlyList<Choice> choices, Func<Choice, string> say)
{
    private readonly FrozenDictionary<string, Option> byCode = choices.DistinctBy(choice => choice.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(choice => choice.Name, choice => OptionOf(choice.Name, say(choice)), StringComparer.Ordinal);

    public IReadOnlyList<Choice> Choices => choices;

    public void Write(string code, LabelUse use, ITableCells to)
    {
        // A code that the list does not know: an option "other", or a list that is made of answers.
        var option = code.Length == 0 ? Option.None : byCode.TryGetValue(code, out var known) ? known : OptionOf(code, code);
        if (use != LabelUse.LabelsInstead)
            option.WriteCode(to);
        if (use != LabelUse.CodesOnly)
            to.Text(option.Label);
    }

    public string CodeOf(string code) => byCode.TryGetValue(code, out var known) ? known.Code : SpreadsheetText.Guard(code);

    public string LabelOf(string code) => byCode.TryGetValue(code, out var known) ? known.Label : "";

    private static Option OptionOf(string code, string label) =>
        NumberCells.IsNumber(code, out var number) && number.ToString("R", CultureInfo.InvariantCulture) == code
            ? new(code, number, SpreadsheetText.Guard(label))
            : new(SpreadsheetText.Guard(code), null, SpreadsheetText.Guard(label));

    /// Codes like -99 are numbers, and stay so; 01 is none.
    private sealed record Option(string Code, double? Number, string Label)
    {
        public static readonly Option None = new("", null, "");

        public void WriteCode(ITableCells to)
        {
            if (Number is { } number)
                to.Number(number);
            else
                to.Text(Code);
        }
    }
}

/// One option was chosen.
internal sealed class ChosenCells(int place, string name, FormQuestion question, OptionBook options, LabelUse use) : AnswerCells(place, name)
{
    public override IReadOnlyList<ExportColumn> Columns { get; } = use switch
    {
        LabelUse.CodesOnly => [new(name, ColumnKind.Answer) { Question = question }],
        LabelUse.LabelsInstead => [new(name, ColumnKind.Label) { Question = question }],
        LabelUse.LabelsBeside => [new(name, ColumnKind.Answer) { Question = question }, new($"{name}:label", ColumnKind.Label) { Question = question }],
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "A use of labels outside of the three."),
    };

    public override void Write(string answer, ITableCells to) => options.Write(answer, use, to);

    public override IEnumerable<(string Path, string Value, string Label)> Long(string answer) => answer.Length == 0 ? [] : [(Name, options.CodeOf(answer), options.LabelOf(answer))];
}

/// Several options were chosen, or ranked: joined as they were answered, and for a choice one column of 0 and 1 for each option.
internal sealed class SeveralCells : AnswerCells
{
    private readonly OptionBook options;
    private readonly LabelUse use;
    private readonly string[] flagged;

    public SeveralCells(int place, string name, FormQuestion question, OptionBook options, LabelUse use)
        : base(place, name)
    {
        (this.options, this.use) = (options, use);
        flagged = question.Type == QuestionType.SelectMultiple ? [.. options.Choices.Select(choice => choice.Name)] : [];
        var columns = new List<ExportColumn>();
        if (use != LabelUse.LabelsInstead)
            columns.Add(new(name, ColumnKind.Answer) { Question = question });
        if (use != LabelUse.CodesOnly)
            columns.Add(new(use == LabelUse.LabelsInstead ? name : $"{name}:label", ColumnKind.Label) { Question = question });
        if (flagged.Length > 0)
            columns.AddRange(options.Choices.Select(choice => new ExportColumn($"{name}/{choice.Name}", ColumnKind.Chosen) { Question = question, Choice = choice }));
        Columns = columns;
    }

    public override IReadOnlyList<ExportColumn> Columns { get; }

    public override void Write(string answer, ITableCells to)
    {
        if (use != LabelUse.LabelsInstead)
            to.Text(SpreadsheetText.Guard(answer));
        if (use != LabelUse.CodesOnly)
            to.Text(answer.Length == 0 ? "" : string.Join("; ", CodesOf(answer).Select(code => options.LabelOf(code) is { Length: > 0 } label ? label : SpreadsheetText.Guard(code))));
        foreach (var option in flagged)
        {
            if (answer.Length == 0)
                to.Text("");
            else
                to.Number(Holds(answer, option) ? 1 : 0);
        }
    }

    public override IEnumerable<(string Path, string Value, string Label)> Long(string answer) =>
        CodesOf(answer).Select(code => (Name, options.CodeOf(code), options.LabelOf(code)));

    private static string[] CodesOf(string answer) => answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool Holds(string answer, string option)
    {
        foreach (var part in answer.AsSpan().Split(' '))
        {
            if (answer.AsSpan(part).SequenceEqual(option))
                return true;
        }
        return false;
    }
}
