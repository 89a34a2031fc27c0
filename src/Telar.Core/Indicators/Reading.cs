namespace Telar.Core.Indicators;

/// One row of cells of a file; Number counts from 1, as spreadsheets do.
public readonly record struct Row(int Number, IReadOnlyList<string> Cells)
{
    /// The cell, or nothing where the row is shorter.
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// What a file says of one figure, not yet judged. Row and Column tell where its value stood.
public readonly record struct Reading
{
    public required string Series { get; init; }

    public required string Place { get; init; }

    public required string Period { get; init; }

    /// Empty where the file has no figure.
    public required string Value { get; init; }

    public required int Row { get; init; }

    public string Column { get; init; }

    public string SeriesName { get; init; }

    public string Unit { get; init; }

    /// In Telar's codes; layouts translate the publisher's.
    public ObservationStatus Status { get; init; }

    public string Note { get; init; }

    /// The code of the source where the file names it row by row; otherwise null.
    public string? Source { get; init; }

    /// True where the file takes the figure back.
    public bool IsWithdrawn { get; init; }
}
