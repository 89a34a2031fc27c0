using Telar.Core.Shared;

namespace Telar.Core.Indicators.Screening;

/// An error stays out of every index until someone accepts it; a warning is shown and stays in.
public enum Severity
{
    Error,
    Warning,
}

/// One rule of screening, written as data in catalogue/indicators/checks. The code never changes meaning.
/// The sentence has holes that each flag fills: {place} {years} {series} {others} {value} and what its test adds.
public sealed record Check(string Code, Severity Severity, LocalText Name, LocalText Method, LocalText Sentence, LocalText Advice, CheckTest Test);
