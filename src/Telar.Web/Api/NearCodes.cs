namespace Telar.Web.Api;

/// Which codes somebody may have meant: those that differ by few letters, the nearest first.
internal static class NearCodes
{
    private const int Most = 3;
    private const int LongestAsked = 60;

    public static IReadOnlyList<string> To(string asked, IEnumerable<string> codes)
    {
        if (asked.Length > LongestAsked)
            return [];
        var wanted = asked.ToUpperInvariant();
        var tolerance = Math.Max(1, wanted.Length / 3);
        return
        [
            .. codes.Select(code => (Code: code, Distance: Distance(wanted, code.ToUpperInvariant())))
                .Where(near => near.Distance <= tolerance)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Code, StringComparer.Ordinal)
                .Take(Most)
                .Select(near => near.Code),
        ];
    }

    // Levenshtein, with two neighbours that changed places counted once.
    private static int Distance(string left, string right)
    {
        var (before, last, now) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return last[right.Length];
    }
}
