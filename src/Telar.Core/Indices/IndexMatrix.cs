namespace Telar.Core.Indices;

/// A rectangle of numbers: units down, columns (indicators or nodes) across. NaN is a missing value.
/// Kept column by column, because every step but the last looks at one column over all units.
public sealed class IndexMatrix
{
    private readonly double[] values;

    public IndexMatrix(IReadOnlyList<string> units, IReadOnlyList<string> columns, ReadOnlySpan<double> values)
    {
        if (values.Length != units.Count * columns.Count)
            throw new ArgumentException($"{units.Count} units times {columns.Count} columns are not {values.Length} values.", nameof(values));
        Units = units;
        Columns = columns;
        this.values = values.ToArray();
    }

    public IReadOnlyList<string> Units { get; }

    public IReadOnlyList<string> Columns { get; }

    public double this[int unit, int column] => values[(column * Units.Count) + unit];

    public ReadOnlySpan<double> Column(int column) => values.AsSpan(column * Units.Count, Units.Count);

    /// All columns, one after another.
    public ReadOnlySpan<double> Values => values;

    public int ColumnOf(string code)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            if (Columns[column] == code)
                return column;
        }
        return -1;
    }

    public int UnitOf(string code)
    {
        for (var unit = 0; unit < Units.Count; unit++)
        {
            if (Units[unit] == code)
                return unit;
        }
        return -1;
    }

    public int CountPresent(int column)
    {
        var present = 0;
        foreach (var value in Column(column))
        {
            if (!double.IsNaN(value))
                present++;
        }
        return present;
    }
}
