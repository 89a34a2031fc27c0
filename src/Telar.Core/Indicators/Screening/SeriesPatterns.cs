namespace Telar.Core.Indicators.Screening;

/// A list of series codes; `*` stands for any letters: SE.TER.*, WGI.*.RNK.
public sealed class SeriesPatterns(IReadOnlyList<string> patterns, IReadOnlyList<string> except)
{
    public static readonly SeriesPatterns None = new([], []);

    public IReadOnlyList<string> Patterns => patterns;

    public bool Match(string code)
    {
        return Any(patterns) && !Any(except);

        bool Any(IReadOnlyList<string> list)
        {
            foreach (var pattern in list)
            {
                if (IsMatch(code, pattern))
                    return true;
            }
            return false;
        }
    }

    private static bool IsMatch(ReadOnlySpan<char> code, ReadOnlySpan<char> pattern)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return code.SequenceEqual(pattern);
        if (!code.StartsWith(pattern[..star], StringComparison.Ordinal))
            return false;
        var rest = pattern[(star + 1)..];
        for (var start = star; start <= code.Length; start++)
        {
            if (IsMatch(code[start..], rest))
                return true;
        }
        return false;
    }
}
