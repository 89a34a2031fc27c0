using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// Where the readers of the sheets put what they find: what stands in the way, and what is only told.
internal sealed class FormDesk
{
    public ProblemList Problems { get; } = new();

    public ProblemList Remarks { get; } = new();

    public void Refuse(ProblemKind kind, FormTable table, int? line, string? column, params (string Name, string Value)[] values) =>
        Problems.Add(kind.At(new(table.Name, line, column), Shortened(values)));

    public void Tell(ProblemKind kind, FormTable table, int? line, string? column, params (string Name, string Value)[] values) =>
        Remarks.Add(kind.At(new(table.Name, line, column), Shortened(values)));

    // A cell may be as long as a page; a sentence about it may not.
    private static (string, string)[] Shortened((string Name, string Value)[] values)
    {
        const int longest = 120;
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at].Value.Length > longest)
                values[at].Value = values[at].Value[..longest] + "…";
        }
        return values;
    }
}
