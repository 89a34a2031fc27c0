using System.Globalization;

namespace Telar.Core.Forms.Expressions;

/// Dates and times as texts of a form: 2026-03-01, 2026-03-01T14:05:00.000-05:00, 14:05 or 14:05:00.000-05:00.
/// A date counts as whole days since 1970, wherever it is read; a moment as days and parts of a day since 1970 in UTC.
internal static class Moments
{
    public const string DateForm = "yyyy-MM-dd";
    public const string MomentForm = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    private const int DateLength = 10;
    private const double MillisecondsOfADay = 86_400_000;
    private const double LatestDay = 2_932_896;
    private const double EarliestDay = -719_162;

    private static readonly TimeSpan FurthestOffset = TimeSpan.FromHours(14);

    private static readonly DateTime Start = DateTime.UnixEpoch;

    private static readonly string[] ClockForms = ["HH:mm", "HH:mm:ss.FFFFFFF"];

    public static bool TryDays(ReadOnlySpan<char> text, out double days)
    {
        days = double.NaN;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-')
            return false;
        if (TryDate(text, out var date))
            days = date.DayNumber - DateOnly.FromDateTime(Start).DayNumber;
        else if (TryMoment(text, TimeSpan.Zero, out var moment))
            days = Days(moment);
        return !double.IsNaN(days);
    }

    public static double Days(DateTimeOffset moment) => (moment.UtcDateTime - Start).TotalMilliseconds / MillisecondsOfADay;

    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// A moment; one that names no offset has the one given.
    public static bool TryMoment(ReadOnlySpan<char> text, TimeSpan offset, out DateTimeOffset moment)
    {
        moment = default;
        if (text.Length <= DateLength || text[DateLength] != 'T' || !TryDate(text[..DateLength], out var date) || !TryClock(text[(DateLength + 1)..], out var clock, out var named))
            return false;
        var local = date.ToDateTime(clock);
        var at = named ?? offset;
        if (local - DateTime.MinValue < at || DateTime.MaxValue - local < -at)
            return false;
        moment = new DateTimeOffset(local, at);
        return true;
    }

    /// A time of the day, as the clocks of the offset given show it.
    public static bool TryTime(ReadOnlySpan<char> text, TimeSpan offset, out TimeSpan time)
    {
        time = default;
        if (!TryClock(text, out var clock, out var named))
            return false;
        time = named is { } other ? clock.Add(offset - other).ToTimeSpan() : clock.ToTimeSpan();
        return true;
    }

    /// The moment that so many days after the start of 1970 is; nothing where no calendar reaches.
    public static DateTimeOffset? OfDays(double days, TimeSpan offset) =>
        days is >= EarliestDay + 1 and <= LatestDay - 1
            ? new DateTimeOffset(DateTime.SpecifyKind(Start, DateTimeKind.Unspecified), TimeSpan.Zero).AddMilliseconds(Math.Round(days * MillisecondsOfADay)).ToOffset(offset)
            : null;

    // 14:05, 14:05:30.250, 14:05:30-05:00, 14:05:30Z
    private static bool TryClock(ReadOnlySpan<char> text, out TimeOnly clock, out TimeSpan? offset)
    {
        offset = null;
        var sign = text.LastIndexOfAny('+', '-', 'Z');
        if (sign >= 0)
        {
            if (!TryOffset(text[sign..], out var named))
            {
                clock = default;
                return false;
            }
            offset = named;
            text = text[..sign];
        }
        return TimeOnly.TryParseExact(text, ClockForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out clock);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z")
            return true;
        if (!TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out offset) || offset > FurthestOffset)
            return false;
        if (text[0] == '-')
            offset = -offset;
        return true;
    }
}
