using Telar.Core.Shared;

namespace Telar.Core.Indicators;

/// One series as its publisher codes it. The source names the edition too: wdi-2020-07.
public sealed record SeriesKey(string Source, string Code);

/// What a series is called and counted in, as its publisher says; either may be empty.
public sealed record SeriesTitle(string Name, string Unit)
{
    public static readonly SeriesTitle Untold = new("", "");
}

/// One figure: a place, a period, the number and the text of it as published. Value is null where the publisher withdrew it.
public readonly record struct Observation(
    string Country, Period Period, double? Value, string Text, ObservationStatus Status, string Note);
