namespace Telar.Core.Indicators;

/// What stands between the whole and its parts. Nothing is guessed: 1,234 is two different numbers.
public enum DecimalMark
{
    Point,
    Comma,
}
