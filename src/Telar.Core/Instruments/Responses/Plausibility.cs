using Telar.Core.Instruments.Scoring;

namespace Telar.Core.Instruments.Responses;

/// Whether a sent response counts among peers: complete, and not clicked through. Its owner gets a result all the same.
public static class Plausibility
{
    /// The least share of what was asked and counts that must be answered.
    public const double LeastAnswered = 0.8;

    /// Nobody reads a question and its options faster.
    public const double LeastSecondsAQuestion = 1.5;

    /// From so many items on, the same share of the points in every one of them is a pattern of clicks.
    public const int ItemsForSameness = 10;

    /// `seconds`: time spent on the pages, 0 where it was not measured (a file, a program).
    public static bool Counts(Score score, int seconds, int questionsAnswered)
    {
        if (score.ShareAnswered < LeastAnswered)
            return false;
        if (seconds > 0 && seconds < LeastSecondsAQuestion * questionsAnswered)
            return false;
        var shares = score.Items.Select(item => item.Share).OfType<double>().ToList();
        return shares.Count < ItemsForSameness || shares.Distinct().Count() > 1;
    }
}
