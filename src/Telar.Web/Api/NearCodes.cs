using Telar.Core.Shared;

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
            .. codes.Select(code => (Code: code, Distance: Slips.Between(wanted, code.ToUpperInvariant())))
                .Where(near => near.Distance <= tolerance)
                .OrderBy(near => near.Distance)
                .ThenBy(near => near.Code, StringComparer.Ordinal)
                .Take(Most)
                .Select(near => near.Code),
        ];
    }
}
