namespace Telar.Core.Demonstration;

/// The normal distribution, as exactly as drawing people needs it.
public static class Normal
{
    /// The share below, by the logistic-polynomial form of Bowling and others (2009): off by 0.00014 at most.
    public static double Below(double at) => 1 / (1 + Math.Exp(-((0.07056 * at * at * at) + (1.5976 * at))));

    /// One draw from two even ones (Box and Muller 1958).
    public static double Draw(double one, double other) => Math.Sqrt(-2 * Math.Log(1 - one)) * Math.Cos(2 * Math.PI * other);
}
