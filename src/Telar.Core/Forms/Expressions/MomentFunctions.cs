using System.Globalization;
using System.Text;

namespace Telar.Core.Forms.Expressions;

/// Functions about dates and times. The clock is that of the evaluation.
internal static class MomentFunctions
{
    private const string LettersOfDates = "YymnbdeaHhMS3%";

    public static IReadOnlyList<Function> All { get; } =
    [
        new("today()", 0, 0, a => ExpressionValue.Of(a.Evaluation.Context.Now.ToString(Moments.DateForm, CultureInfo.InvariantCulture))),
        new("now()", 0, 0, a => ExpressionValue.Of(a.Evaluation.Context.Now.ToString(Moments.MomentForm, CultureInfo.InvariantCulture))),
        new("date(* value)", 1, 1, a => ExpressionValue.Of(MomentOf(a)?.ToString(Moments.DateForm, CultureInfo.InvariantCulture) ?? "")),
        new("date-time(* value)", 1, 1, a => ExpressionValue.Of(MomentOf(a)?.ToString(Moments.MomentForm, CultureInfo.InvariantCulture) ?? "")),
        new("format-date(date value, string format)", 2, 2, Format, check: CheckFormat),
        new("format-date-time(dateTime value, string format)", 2, 2, Format, check: CheckFormat),
        new("decimal-date-time(dateTime value)", 1, 1, a => ExpressionValue.Of(a.Number(0))),
        new("decimal-time(time value)", 1, 1, a => ExpressionValue.Of(Moments.TryTime(a.Text(0), a.Evaluation.Context.Now.Offset, out var time) ? time.TotalDays : double.NaN)),
    ];

    // A date begins with the day, a number counts days since 1970: both at the clocks of whoever answers. A moment keeps the offset it names.
    private static DateTimeOffset? MomentOf(Arguments arguments)
    {
        var value = arguments[0];
        var offset = arguments.Evaluation.Context.Now.Offset;
        var text = value.Kind is ValueKind.Number ? "" : value.ToText();
        if (Moments.TryDate(text, out var date))
            return Moments.TryMoment(text + "T00:00", offset, out var midnight) ? midnight : null;
        if (Moments.TryMoment(text, offset, out var moment))
            return moment;
        // Days count at the clocks on the wall, as dates do: day 1.5 is noon of the second of January 1970.
        return Moments.OfDays(value.ToNumber(), TimeSpan.Zero) is { } days ? new DateTimeOffset(days.DateTime, offset) : null;
    }

    private static ExpressionFault? CheckFormat(Call call) => call.Written(1) is { } format ? FaultOf(format, call) : null;

    private static ExpressionFault? FaultOf(string format, Call call)
    {
        for (var at = format.IndexOf('%', StringComparison.Ordinal); at >= 0; at = format.IndexOf('%', at + 2))
        {
            var letter = at + 1 < format.Length ? format[at + 1] : ' ';
            if (!LettersOfDates.Contains(letter, StringComparison.Ordinal))
                return new(ExpressionProblems.FormatLetter, call.Parts[1].Position, [("found", "%" + letter)]);
            if (at + 2 >= format.Length)
                break;
        }
        return null;
    }

    private static ExpressionValue Format(Arguments arguments)
    {
        var format = arguments.Text(1);
        if (FaultOf(format, arguments.Call) is { } fault)
            return arguments.Evaluation.Stop(fault);
        if (MomentOf(arguments) is not { } moment)
            return ExpressionValue.NoText;
        var names = CalendarNames.Of(arguments.Evaluation.Context.LanguageCode);
        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] == '%')
                Append(text, moment, format[++at], names);
            else
                text.Append(format[at]);
        }
        return ExpressionValue.Of(text.ToString());
    }

    private static void Append(StringBuilder text, DateTimeOffset moment, char letter, CalendarNames names)
    {
        var culture = CultureInfo.InvariantCulture;
        _ = letter switch
        {
            'Y' => text.Append(culture, $"{moment.Year:D4}"),
            'y' => text.Append(culture, $"{moment.Year % 100:D2}"),
            'm' => text.Append(culture, $"{moment.Month:D2}"),
            'n' => text.Append(culture, $"{moment.Month}"),
            'b' => text.Append(names.Months[moment.Month - 1]),
            'd' => text.Append(culture, $"{moment.Day:D2}"),
            'e' => text.Append(culture, $"{moment.Day}"),
            'a' => text.Append(names.Days[(int)moment.DayOfWeek]),
            'H' => text.Append(culture, $"{moment.Hour:D2}"),
            'h' => text.Append(culture, $"{moment.Hour}"),
            'M' => text.Append(culture, $"{moment.Minute:D2}"),
            'S' => text.Append(culture, $"{moment.Second:D2}"),
            '3' => text.Append(culture, $"{moment.Millisecond:D3}"),
            _ => text.Append('%'),
        };
    }
}

/// Short names of months and days, as %b and %a of format-date() write them.
internal sealed record CalendarNames(IReadOnlyList<string> Months, IReadOnlyList<string> Days)
{
    private static readonly CalendarNames Es = new(
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"], ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"]);

    private static readonly CalendarNames Pt = new(
        ["jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"], ["dom", "seg", "ter", "qua", "qui", "sex", "sáb"]);

    private static readonly CalendarNames En = new(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);

    /// By the code of the language; English where it is none of ours, as the specification writes them.
    public static CalendarNames Of(string code) => code.Split('-')[0] switch
    {
        "es" => Es,
        "pt" => Pt,
        _ => En,
    };
}
