using Telar.Core.Forms;

namespace Telar.Core.Instruments.Exports;

/// Where the cells of a column come from.
public enum ColumnKind
{
    /// Known of the response beside its answers: country, day, size …
    Background,

    /// An answer as it was given; the code of an option.
    Answer,

    /// What the options say, in the language that was asked for.
    Label,

    /// 1 where an option of a question with several answers was chosen, 0 where it was not; empty where nothing was answered.
    Chosen,

    Score,

    Level,
}

/// One column of a wide table, told in the code book. Group and question names are joined by a slash, as the tools of the field do.
public sealed record ExportColumn(string Name, ColumnKind Kind)
{
    /// The question behind an answer, a label or an option.
    public FormQuestion? Question { get; init; }

    public Choice? Choice { get; init; }

    /// The dimension of a score or a level; `total` for the whole.
    public string? Dimension { get; init; }
}
