namespace Telar.Core.Psychometrics;

/// Solves a system whose matrix is symmetric and positive definite.
internal static class Cholesky
{
    /// False where the matrix is not positive definite, or so close to it that digits are lost.
    public static bool Solve(ReadOnlySpan<double> matrix, ReadOnlySpan<double> right, Span<double> solution)
    {
        var size = right.Length;
        var factor = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[(row * size) + column];
                for (var inner = 0; inner < column; inner++)
                    sum -= factor[(row * size) + inner] * factor[(column * size) + inner];
                if (row == column && !(sum > matrix[(row * size) + row] * 1e-13))
                    return false;
                factor[(row * size) + column] = row == column ? Math.Sqrt(sum) : sum / factor[(column * size) + column];
            }
        }
        for (var row = 0; row < size; row++)
        {
            var sum = right[row];
            for (var inner = 0; inner < row; inner++)
                sum -= factor[(row * size) + inner] * solution[inner];
            solution[row] = sum / factor[(row * size) + row];
        }
        for (var row = size - 1; row >= 0; row--)
        {
            var sum = solution[row];
            for (var inner = row + 1; inner < size; inner++)
                sum -= factor[(inner * size) + row] * solution[inner];
            solution[row] = sum / factor[(row * size) + row];
        }
        return true;
    }
}
