namespace Telar.Core.Forms;

/// The letters that a spreadsheet shows above its columns: A, B … Z, AA. Columns count from 0.
public static class ColumnLetters
{
    private const int Letters = 26;

    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / Letters)
            letters = (char)('A' + ((rest - 1) % Letters)) + letters;
        return letters;
    }

    /// Below zero where it is no such name.
    public static int Parse(ReadOnlySpan<char> letters)
    {
        const int longest = 4;
        if (letters.Length is 0 or > longest)
            return -1;
        var column = 0;
        foreach (var letter in letters)
        {
            if (letter is < 'A' or > 'Z')
                return -1;
            column = (column * Letters) + letter - 'A' + 1;
        }
        return column - 1;
    }
}
