namespace Telar.Core.Forms.Filling;

/// Answers in the order of a list of fields: a text each, "" where there is none; for a repeat its turns.
public sealed class AnswerValues
{
    private static readonly IReadOnlyList<AnswerValues> NoTurns = [];

    private readonly object?[] values;

    internal AnswerValues(object?[] values) => this.values = values;

    public int Count => values.Length;

    /// The answer at a place of the list.
    public string this[int index] => values[index] as string ?? "";

    /// The turns of the repeat at a place of the list, each in the order of the fields inside.
    public IReadOnlyList<AnswerValues> TurnsAt(int index) => values[index] as IReadOnlyList<AnswerValues> ?? NoTurns;
}
