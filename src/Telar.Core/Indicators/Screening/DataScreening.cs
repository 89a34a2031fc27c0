namespace Telar.Core.Indicators.Screening;

/// Screens every kept series with every check. The same data, checks and year give the same flags in the same order.
public static class DataScreening
{
    /// The year is today's: only age asks for it. Acceptances are matched by the id of the flag.
    public static Flags Of(ScreenedData data, ScreeningBook book, IReadOnlyList<Acceptance> accepted, int year)
    {
        var acceptedById = accepted.ToDictionary(one => one.Flag, StringComparer.Ordinal);
        var flags = new List<Flag>();
        foreach (var check in book.Checks)
        {
            var maker = new FlagMaker(check, book);
            Run(check.Test, data, maker, year);
            flags.AddRange(maker.Made.Select(flag => acceptedById.TryGetValue(flag.Id, out var acceptance) ? flag with { Acceptance = acceptance } : flag));
        }
        return new(
            [
                .. flags.OrderBy(flag => flag.Kind, StringComparer.Ordinal)
                    .ThenBy(flag => flag.Series[0].Code, StringComparer.Ordinal)
                    .ThenBy(flag => flag.Series[0].Source, StringComparer.Ordinal)
                    .ThenBy(flag => flag.Country, StringComparer.Ordinal)
                    .ThenBy(flag => flag.Periods.Count == 0 ? 0 : Point.MomentOf(flag.Periods[0]))
                    .ThenBy(flag => flag.Id, StringComparer.Ordinal),
            ],
            data,
            book.Indicators);
    }

    private static void Run(CheckTest test, ScreenedData data, FlagMaker maker, int year)
    {
        switch (test)
        {
            case BoundsTest bounds: Limits.Screen(bounds, data, maker); break;
            case BetweenTest between: Parts.Screen(between, data, maker); break;
            case WithinTest within: Parts.Screen(within, data, maker); break;
            case FalseTotalTest total: Parts.Screen(total, data, maker); break;
            case SumTest sum: Parts.Screen(sum, data, maker); break;
            case JumpTest jump: Jumps.Screen(jump, data, maker); break;
            case UnitSpikeTest spike: Units.Screen(spike, data, maker); break;
            case UnitLevelTest level: Units.Screen(level, data, maker); break;
            case UnitOfSourcesTest sources: Units.Screen(sources, data, maker); break;
            case DisagreementTest disagreement: Disagreements.Screen(disagreement, data, maker); break;
            case SameSeriesTest same: Copies.Screen(same, data, maker); break;
            case CarriedSeriesTest carried: Copies.Screen(carried, data, maker); break;
            case CarriedPlaceTest carried: Copies.Screen(carried, data, maker); break;
            case RepeatedTest repeated: Copies.Screen(repeated, data, maker); break;
            case DuplicateTest: Copies.ScreenDuplicates(data, maker); break;
            case StaleTest stale: Limits.Screen(stale, data, maker, year); break;
            default: throw new ArgumentOutOfRangeException(nameof(test), test, "A test that nobody runs.");
        }
    }
}
