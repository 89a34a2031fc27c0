namespace Telar.Core.Forms.Expressions;

/// Functions that compute numbers.
internal static class NumberFunctions
{
    private const int MostDecimals = 15;

    public static IReadOnlyList<Function> All { get; } =
    [
        new("number(* arg?)", 0, 1, a => Of(a.Count > 0 ? a.Number(0) : a.Focus.Node.Number)),
        new("random()", 0, 0, a => Of(a.Evaluation.NextChance())),
        new("int(number arg)", 1, 1, a => Of(Math.Truncate(a.Number(0)))),
        new("floor(number arg)", 1, 1, a => Of(Math.Floor(a.Number(0)))),
        new("ceiling(number arg)", 1, 1, a => Of(Math.Ceiling(a.Number(0)))),
        new("round(number arg, number decimals?)", 1, 2, a => Of(a.Count == 1 ? Round(a.Number(0)) : RoundTo(a.Number(0), a.Number(1)))),
        new("sum(node-set arg)", 1, 1, a => Of(a.EachFrom(0).Sum(value => value.ToNumber())), argument => argument == 0),
        new("max(node-set|number arg*)", 1, Function.AnyNumber, a => Of(Extreme(a, Math.Max))),
        new("min(node-set|number arg*)", 1, Function.AnyNumber, a => Of(Extreme(a, Math.Min))),
        new("pow(number value, number power)", 2, 2, a => Of(Math.Pow(a.Number(0), a.Number(1)))),
        new("log(number arg)", 1, 1, a => Of(Math.Log(a.Number(0)))),
        new("log10(number arg)", 1, 1, a => Of(Math.Log10(a.Number(0)))),
        new("abs(number arg)", 1, 1, a => Of(Math.Abs(a.Number(0)))),
        new("sin(number arg)", 1, 1, a => Of(Math.Sin(a.Number(0)))),
        new("cos(number arg)", 1, 1, a => Of(Math.Cos(a.Number(0)))),
        new("tan(number arg)", 1, 1, a => Of(Math.Tan(a.Number(0)))),
        new("asin(number arg)", 1, 1, a => Of(Math.Asin(a.Number(0)))),
        new("acos(number arg)", 1, 1, a => Of(Math.Acos(a.Number(0)))),
        new("atan(number arg)", 1, 1, a => Of(Math.Atan(a.Number(0)))),
        new("atan2(number y, number x)", 2, 2, a => Of(Math.Atan2(a.Number(0), a.Number(1)))),
        new("sqrt(number arg)", 1, 1, a => Of(Math.Sqrt(a.Number(0)))),
        new("exp(number arg)", 1, 1, a => Of(Math.Exp(a.Number(0)))),
        new("exp10(number arg)", 1, 1, a => Of(Math.Pow(10, a.Number(0)))),
        new("pi()", 0, 0, _ => Of(Math.PI)),
    ];

    /// A half goes up, also below zero (XPath 1.0, 4.4).
    public static double Round(double number) => Math.Floor(number) is var low && number - low >= 0.5 ? low + 1 : low;

    // Below zero it rounds to tens, hundreds …
    private static double RoundTo(double number, double decimals)
    {
        if (double.IsNaN(decimals))
            return double.NaN;
        var places = Math.Truncate(decimals);
        if (places >= MostDecimals)
            return number;
        var power = Math.Pow(10, Math.Abs(places));
        return places >= 0 ? Round(number * power) / power : Round(number / power) * power;
    }

    // Not a number among them makes the whole not a number; nothing at all as well.
    private static double Extreme(Arguments arguments, Func<double, double, double> choose)
    {
        double? extreme = null;
        foreach (var value in arguments.EachFrom(0))
            extreme = extreme is { } before ? choose(before, value.ToNumber()) : value.ToNumber();
        return extreme ?? double.NaN;
    }

    private static ExpressionValue Of(double number) => ExpressionValue.Of(number);
}
