namespace Telar.Web.Figures;

/// One challenge of one place as a knot: a score from 0 to 100, or none where the figure is missing.
public sealed record Knot(string Challenge, string Label, double? Score);

/// One dimension as a thread with its five knots, from top to bottom.
public sealed record Thread(string Dimension, string Label, IReadOnlyList<Knot> Knots)
{
    /// What stands below the name where nothing was asked about it; empty elsewhere.
    public string Unasked { get; init; } = "";
}

/// The emblem of a place: four threads, five knots each. The wider the knot, the better the place stands;
/// a hollow point is a missing figure. Knots are separate on purpose: nothing is drawn between two challenges.
public static class Tejido
{
    private const double NarrowestShare = 0.1;

    /// The main picture of a page: 480 wide, with names. Its table stands beside it on the page.
    public static Svg Large(IReadOnlyList<Thread> threads, string title)
    {
        const double Column = 120, Row = 92, KnotHeight = 54, Head = 34, Line = 16;
        var top = threads.Any(thread => thread.Unasked.Length > 0) ? Head + Line : Head;
        var svg = new Svg("tejido", Column * threads.Count, top + Row * 5 + 6, title);
        for (var t = 0; t < threads.Count; t++)
        {
            svg.Text($"tejido-head ink-{Css(threads[t])}", Column * t + Column / 2, 16, threads[t].Label, "middle");
            if (threads[t].Unasked.Length > 0)
                svg.Text("tejido-unasked", Column * t + Column / 2, 16 + Line, threads[t].Unasked, "middle");
        }
        Weave(svg, threads, Column, Row, top, KnotHeight, wraps: true);
        for (var t = 0; t < threads.Count; t++)
        {
            for (var k = 0; k < threads[t].Knots.Count; k++)
                svg.Text("tejido-label", Column * t + Column / 2, top + Row * k + KnotHeight + 20, threads[t].Knots[k].Label, "middle");
        }
        return svg;
    }

    /// The emblem of a place in a square of 60 x 60, without words: as markup that is drawn once and used in many pictures.
    public static string Emblem(string place, IReadOnlyList<Thread> threads)
    {
        var svg = new Svg();
        svg.OpenGroup("weave", 5, 4, id: EmblemId(place));
        Weave(svg, threads, column: 12.5, row: 10.6, top: 0, knotHeight: 8.4, wraps: false);
        svg.CloseGroup();
        return svg.Markup;
    }

    /// The same emblem again on a page whose map already holds it.
    public static Svg EmblemAgain(string place) => new Svg("tejido-emblem", 60, 60, "").Use(EmblemId(place));

    private static string EmblemId(string place) => $"w-{place}";

    private static void Weave(Svg svg, IReadOnlyList<Thread> threads, double column, double row, double top, double knotHeight, bool wraps)
    {
        var width = column * threads.Count;
        // The weft first: where it runs under a knot, the knot covers it.
        for (var k = 0; k < 5; k++)
            svg.Line("weft", 0, top + row * k + knotHeight / 2, width, top + row * k + knotHeight / 2);
        for (var t = 0; t < threads.Count; t++)
        {
            var thread = threads[t];
            var x = column * t + column / 2;
            svg.Line($"warp line-{Css(thread)}", x, top - (wraps ? 8 : 2), x, top + row * 4 + knotHeight + (wraps ? 8 : 2));
            for (var k = 0; k < thread.Knots.Count; k++)
                Tie(svg, thread, thread.Knots[k], x, top + row * k, column, knotHeight, isOver: (t + k) % 2 == 0, wraps);
        }
    }

    private static void Tie(Svg svg, Thread thread, Knot knot, double x, double y, double column, double height, bool isOver, bool wraps)
    {
        if (knot.Score is not { } score)
        {
            svg.Circle("knot-missing", x, y + height / 2, wraps ? 5 : 1.5);
            return;
        }
        var widest = column * 0.8;
        var share = NarrowestShare + (1 - NarrowestShare) * Math.Clamp(score, 0, 100) / 100;
        var knotWidth = widest * share;
        svg.Rect($"knot fill-{Css(thread)}", x - knotWidth / 2, y, knotWidth, height, Math.Min(knotWidth / 2, height * 0.26));
        if (wraps && knotWidth > 18)
            Wind(svg, x, y, knotWidth, height);
        if (isOver)
            svg.Line("weft-over", x - knotWidth / 2, y + height / 2, x + knotWidth / 2, y + height / 2);
    }

    // The turns of the cord: two light lines above the middle and two below it.
    private static void Wind(Svg svg, double x, double y, double width, double height)
    {
        foreach (var share in (ReadOnlySpan<double>)[0.18, 0.34, 0.66, 0.82])
        {
            var inset = share is 0.18 or 0.82 ? 3 : 0.8;
            var level = y + height * share;
            svg.Path("turn", $"M{Svg.N(x - width / 2 + inset)} {Svg.N(level + 1.6)}Q{Svg.N(x)} {Svg.N(level - 2.4)} {Svg.N(x + width / 2 - inset)} {Svg.N(level + 1.6)}");
        }
    }

    private static string Css(Thread thread) => thread.Dimension.ToLowerInvariant();
}
