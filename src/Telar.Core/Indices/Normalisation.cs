namespace Telar.Core.Indices;

/// How indicators in different units come onto one scale. More is always better afterwards.
public enum NormalisationMethod
{
    /// The worst unit gets the lower bound, the best the upper one.
    MinMax,

    /// Distance from the mean in standard deviations, moved to a mean and a deviation of choice.
    ZScore,

    /// Place among the units, the worst is 1; ties share the lowest place.
    Rank,

    /// Way done between two fixed posts of each indicator; who passes a post stands at it.
    Goalposts,
}

/// A method with its two numbers: bounds of the scale for min-max and goalposts, mean and deviation for z-scores, unused for ranks.
public sealed record Normalisation(NormalisationMethod Method, double First, double Second)
{
    public static readonly Normalisation ByRank = new(NormalisationMethod.Rank, 0, 0);

    public static Normalisation MinMax(double low, double high) => new(NormalisationMethod.MinMax, low, high);

    public static Normalisation ZScore(double mean, double deviation) => new(NormalisationMethod.ZScore, mean, deviation);

    public static Normalisation ToGoalposts(double low, double high) => new(NormalisationMethod.Goalposts, low, high);

    /// The same method with a scale whose values are all above zero, as a geometric mean needs; null where there is none.
    public Normalisation? AboveZero => Method switch
    {
        NormalisationMethod.Rank => this,
        NormalisationMethod.MinMax or NormalisationMethod.Goalposts => First > 0 ? this : this with { First = Second / 100 },
        NormalisationMethod.ZScore => null,
        _ => throw new InvalidOperationException("A method outside of the four."),
    };
}

/// Two fixed values of an indicator, in its own unit; low is below high whatever the direction.
public readonly record struct Goalposts(double Low, double High);

public enum Direction
{
    /// More is better.
    Up,

    /// Less is better.
    Down,
}
