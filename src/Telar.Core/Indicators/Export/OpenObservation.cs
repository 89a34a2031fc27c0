namespace Telar.Core.Indicators.Export;

/// One figure as it leaves: never without its source, its series, its edition and its licence.
/// Flags are the codes of the checks that object to it, separated by spaces. Vintage is the date of the edition in the precision known; empty where the source does not say.
/// Period and status stay texts, as they are kept: millions of rows pass through here, and nearly all go out as they came in.
public readonly record struct OpenObservation(
    string Indicator, string Country, string Period, double Value, string Status, string Note, SeriesKey Series, string Vintage, string Licence, bool IsPreferred, string Flags);

/// Names for the codes of a table, in one language: of indicators, countries and units.
public sealed record OpenLabels(
    IReadOnlyDictionary<string, string> Indicators, IReadOnlyDictionary<string, string> Countries, IReadOnlyDictionary<string, string> Units);
