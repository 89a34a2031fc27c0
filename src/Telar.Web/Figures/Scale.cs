namespace Telar.Web.Figures;

/// An axis with round ticks that holds all values; Low is below or equal the least, High above or equal the greatest.
public sealed record Scale(double Low, double High, IReadOnlyList<double> Ticks)
{
    private const int WantedTicks = 5;

    public static Scale Of(double least, double greatest)
    {
        // Zero is shown where it costs less than half of the picture.
        if (least > 0 && least < greatest * 0.5)
            least = 0;
        if (greatest <= least)
            (least, greatest) = (least - Math.Max(1, Math.Abs(least) * 0.1), least + Math.Max(1, Math.Abs(least) * 0.1));
        var rough = (greatest - least) / WantedTicks;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / magnitude) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 } * magnitude;
        var low = Math.Floor(least / step) * step;
        var high = Math.Ceiling(greatest / step) * step;
        var count = (int)Math.Round((high - low) / step);
        return new(low, high, [.. Enumerable.Range(0, count + 1).Select(i => low + i * step)]);
    }
}
