using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// The definition of something that is measured; values are kept elsewhere. The code never changes.
public sealed record Indicator(
    Translations Translations,
    string Code,
    string Dimension,
    IReadOnlyList<string> Challenges,
    LocalText Name,
    LocalText Short,
    LocalText Definition,
    LocalText Reading,
    LocalText Caveats,
    LocalText Unit,
    IndicatorKind Kind,
    Scale? Scale,
    int Decimals,
    Direction Direction,
    IReadOnlyList<IndicatorSeries> Series);

/// A series of a publisher that carries the indicator; earlier in the list is preferred.
public sealed record IndicatorSeries(string Source, string Code);

/// What sort of number it is: a share is a part of a whole in percent, a rate may pass 100,
/// a ratio divides two different things, an amount is money.
public enum IndicatorKind
{
    Share,
    Rate,
    Ratio,
    Count,
    Index,
    Duration,
    Amount,
}

/// Which way is better.
public enum Direction
{
    Up,
    Down,
    None,
}
