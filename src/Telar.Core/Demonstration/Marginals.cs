using Telar.Core.Benchmarks.References;
using Telar.Core.Forms;

namespace Telar.Core.Demonstration;

/// How a question is answered by those whom nobody asked: the options with their shares, the poorest first, or a quantity by its quantiles.
public abstract record Marginal;

public sealed record OptionMarginal(IReadOnlyList<string> Options, IReadOnlyList<double> Shares) : Marginal
{
    /// The option at which the shares, added up, pass `rank` (0 to 1).
    public string At(double rank)
    {
        var sum = 0.0;
        for (var place = 0; place < Options.Count; place++)
        {
            sum += Shares[place];
            if (rank < sum)
                return Options[place];
        }
        return Options[^1];
    }
}

/// Points of a distribution: a rank (0 to 1) and its value, rising; whole numbers lie between them.
public sealed record QuantityMarginal(IReadOnlyList<(double Rank, double Value)> Points) : Marginal
{
    public long At(double rank)
    {
        var next = 1;
        while (next < Points.Count - 1 && Points[next].Rank < rank)
            next++;
        var (from, to) = (Points[next - 1], Points[next]);
        return (long)Math.Floor(from.Value + ((to.Value - from.Value) * Math.Clamp((rank - from.Rank) / (to.Rank - from.Rank), 0, 1)));
    }
}

/// Takes marginals from public surveys where the written table of counterparts has one, of the own country before others; where it has none
/// they are assumed, and docs/methods/demonstration.md says how.
public sealed class Marginals(ReferenceBook book, string instrument, string country)
{
    /// Of each option that no class of the survey means.
    public const double ShareUnasked = 0.05;

    /// From one option to the next better one, where nobody asked.
    public const double Falls = 0.75;

    private static readonly Dictionary<string, double> Ranks = new(StringComparer.Ordinal) { ["p10"] = 0.1, ["p25"] = 0.25, ["p50"] = 0.5, ["p75"] = 0.75, ["p90"] = 0.9 };

    /// `poorestFirst`: the options that may be chosen, by what they are worth.
    public OptionMarginal OfOptions(FormQuestion question, IReadOnlyList<string> poorestFirst)
    {
        var told = Nearest(question) is { Figure.IsQuantity: false } reference && reference.Counterpart.Classes.Any(one => one.Options.Count > 0)
            ? [.. poorestFirst.Select(option => ShareOf(option, reference, poorestFirst))]
            : poorestFirst.Select((_, place) => Math.Pow(Falls, place)).ToArray();
        var sum = told.Sum();
        return new(poorestFirst, [.. told.Select(share => share / sum)]);
    }

    /// Null where no survey speaks of the quantity.
    public QuantityMarginal? OfQuantity(FormQuestion question)
    {
        if (Nearest(question) is not { } reference)
            return null;
        return reference.Figure.IsQuantity ? OfQuantiles(reference) : OfClasses(reference);
    }

    private ItemReference? Nearest(FormQuestion question)
    {
        var all = book.For(instrument, question.Name);
        return all.FirstOrDefault(one => one.Survey.Country == country) ?? (all.Count > 0 ? all[0] : null);
    }

    // What a class holds is spread evenly over the options that mean it.
    private static double ShareOf(string option, ItemReference reference, IReadOnlyList<string> options)
    {
        if (reference.Counterpart.Classes.FirstOrDefault(one => one.Options.Contains(option, StringComparer.Ordinal)) is not { } found)
            return ShareUnasked;
        var share = (double)(reference.OfEverybody.FirstOrDefault(figure => figure.Answer == found.Class)?.Share ?? 0);
        return share / found.Options.Count(one => options.Contains(one, StringComparer.Ordinal));
    }

    private static QuantityMarginal OfQuantiles(ItemReference reference)
    {
        var told = reference.OfEverybody.Where(figure => figure.Value is not null).Select(figure => (Ranks[figure.Answer], (double)figure.Value!.Value)).Order().ToList();
        return new([(0, 1), .. told, (1, told[^1].Item2 * 2)]);
    }

    // Inside of a class every value is as likely; the last one ends where it is twice as wide as the one before.
    private static QuantityMarginal? OfClasses(ItemReference reference)
    {
        var classes = reference.Counterpart.Classes.Where(one => one.From is not null).OrderBy(one => one.From).ToList();
        if (classes.Count == 0)
            return null;
        var points = new List<(double, double)> { (0, (double)classes[0].From!.Value) };
        var sum = 0.0;
        foreach (var (place, one) in classes.Index())
        {
            sum += (double)(reference.OfEverybody.FirstOrDefault(figure => figure.Answer == one.Class)?.Share ?? 0);
            var end = place + 1 < classes.Count ? (double)classes[place + 1].From!.Value : (double)one.From!.Value * 3;
            points.Add((Math.Min(1, sum), end));
        }
        return new(points);
    }
}
