using Telar.Core.Shared;

namespace Telar.Core.Forms.Reading;

/// Which of the words that we know was probably meant.
internal static class Nearest
{
    private const int LongestCompared = 64;

    /// One slip in a word of four letters or more, two in one of seven or more.
    public static bool IsSlipOf(string word, string known)
    {
        var allowed = known.Length switch
        {
            < 4 => 0,
            < 7 => 1,
            _ => 2,
        };
        return Math.Abs(word.Length - known.Length) <= allowed && Slips.Between(Lower(word), Lower(known)) is var slips && slips > 0 && slips <= allowed;
    }

    /// The nearest of all, however far; "" where there is none.
    public static string Of(string word, IEnumerable<string> known)
    {
        var (nearest, fewest) = ("", int.MaxValue);
        var asked = Lower(word.Length > LongestCompared ? word[..LongestCompared] : word);
        foreach (var candidate in known)
        {
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - asked.Length) >= fewest)
                continue;
            var slips = Slips.Between(asked, Lower(candidate));
            if (slips < fewest)
                (nearest, fewest) = (candidate, slips);
        }
        return nearest;
    }

    private static string Lower(string word) => word.ToLowerInvariant();
}
