using System.Globalization;
using Telar.Core.Indicators;
using Telar.Core.Indicators.Screening;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Indicators.Screening;

/// Kept figures for a test: Figures.Of("SL.UEM", "PRY", 2010, "4.1", "4.2", …), one a year; an empty text is a missing year.
internal sealed class Figures
{
    private readonly List<(SeriesKey, SeriesTitle, Observation)> rows = [];

    public static Figures Of(string code, string country, int from, params string[] values) => new Figures().And(code, country, from, values);

    public Figures And(string code, string country, int from, params string[] values) => AndOf("test", code, country, from, values);

    public Figures AndOf(string source, string code, string country, int from, params string[] values)
    {
        for (var year = 0; year < values.Length; year++)
        {
            if (values[year].Length > 0)
                rows.Add((new(source, code), SeriesTitle.Untold, new(country, Period.OfYear(from + year), double.Parse(values[year], CultureInfo.InvariantCulture), values[year], ObservationStatus.NotStated, "")));
        }
        return this;
    }

    public ScreenedData Data => ScreenedData.Of(rows);

    public Flags ScreenedWith(CheckTest test, params Acceptance[] accepted) => ScreenedWith(test, Severity.Error, accepted);

    public Flags ScreenedWith(CheckTest test, Severity severity, params Acceptance[] accepted) =>
        DataScreening.Of(Data, new([CheckOf(test, severity)], [], new Dictionary<string, LocalText>()), accepted, year: 2026);

    /// A check that says everything its test tells.
    public static Check CheckOf(CheckTest test, Severity severity = Severity.Error)
    {
        var sentence = "{place} {years}: {series} {value}" + string.Concat(test.Holes.Select(hole => $" {hole}={{{hole}}}"));
        return new("check", severity, LocalText.Same("name"), LocalText.Same("method"), LocalText.Same(sentence), LocalText.Same("advice"), test);
    }
}
