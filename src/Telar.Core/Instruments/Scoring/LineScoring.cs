using System.Text;
using System.Text.Json;
using Telar.Core.Forms;
using Telar.Core.Forms.Filling;

namespace Telar.Core.Instruments.Scoring;

/// A scoring laid out along the fields of a line of answers, for scoring very many of them. It gives what ScoreAnswers gives, digit for digit:
/// a test compares them.
public sealed class LineScoring
{
    private readonly LineItem?[] itemAt;
    private readonly IReadOnlyList<LineItem> items;
    private readonly LineItem[][] byDimension;
    private readonly ScoredDimension[] dimensions;

    private LineScoring(ScoringRules rules, LineItem?[] itemAt, IReadOnlyList<LineItem> items)
    {
        (Rules, this.itemAt, this.items) = (rules, itemAt, items);
        dimensions = [.. rules.Dimensions];
        byDimension = [.. dimensions.Select(dimension => items.Where(item => item.Item.Dimension == dimension.Name).ToArray())];
    }

    public ScoringRules Rules { get; }

    /// Null where an item of the scoring stands at no place of the line. `form`: the questionnaire that was answered; it says what is asked under a condition.
    public static LineScoring? Of(ScoringRules rules, Form form, FieldList fields)
    {
        var conditional = ConditionalPaths(form.Root, isConditional: false).ToHashSet(StringComparer.Ordinal);
        var places = fields.Fields.Index().Where(field => !field.Item.IsRepeat).ToDictionary(field => field.Item.Path, field => field.Index, StringComparer.Ordinal);
        var along = new LineItem?[fields.Fields.Count];
        var found = new List<LineItem>();
        foreach (var item in rules.Items)
        {
            if (!places.TryGetValue(item.Question.Path, out var place))
                return null;
            var laid = new LineItem(found.Count, item, conditional.Contains(item.Question.Path));
            along[place] = laid;
            found.Add(laid);
        }
        return new(rules, along, found);
    }

    /// What each item of the line is worth, in the order of the scoring's items. What does not apply, or was not asked, is not asked.
    /// `isAsked` is only called for an item that has a condition and no answer: the answers to what is not asked were never kept.
    public void Read(ReadOnlySpan<byte> line, Span<LineShare> shares, Func<ScoredItem, bool> isAsked)
    {
        shares.Fill(LineShare.Empty);
        var reader = new Utf8JsonReader(line);
        reader.Read();
        for (var place = 0; place < itemAt.Length; place++)
        {
            reader.Read();
            if (itemAt[place] is not { } item)
                reader.Skip();
            else if (reader.TokenType == JsonTokenType.String)
                shares[item.Place] = item.ShareOf(ref reader);
        }
        foreach (var item in items)
        {
            if (item.IsConditional && shares[item.Place] is { IsAnswered: false } && !isAsked(item.Item))
                shares[item.Place] = shares[item.Place] with { IsAsked = false };
        }
    }

    /// The score of each dimension, in their order, and of the whole; NaN where there is none.
    public double Score(ReadOnlySpan<LineShare> shares, Span<double> scores)
    {
        for (var at = 0; at < dimensions.Length; at++)
            scores[at] = OfDimension(at, shares);
        return TotalOf(scores);
    }

    // The same rules as ScoreAnswers has, without a list or a name on the way.
    private double OfDimension(int at, ReadOnlySpan<LineShare> shares)
    {
        var (asked, answered) = (0.0, 0.0);
        var parts = new Parts(dimensions[at].Combine);
        foreach (var item in byDimension[at])
        {
            ref readonly var share = ref shares[item.Place];
            if (!share.IsAsked)
                continue;
            asked += item.Item.Weight;
            if (double.IsNaN(share.Share))
                continue;
            answered += item.Item.Weight;
            parts.Add(100 * share.Share, item.Item.Weight);
        }
        if (parts.Count == 0 || answered < ScoreAnswers.LeastAnswered * asked)
            return double.NaN;
        return dimensions[at].Combine == Combining.Expression ? OfExpression(at, shares) : parts.Combined();
    }

    private double OfExpression(int at, ReadOnlySpan<LineShare> shares)
    {
        var named = new List<(string, double?)>();
        foreach (var item in byDimension[at])
        {
            if (shares[item.Place] is { IsAsked: true } share && !double.IsNaN(share.Share))
                named.Add((item.Item.Name, 100 * share.Share));
        }
        return dimensions[at].Expression!.Of(named) ?? double.NaN;
    }

    private double TotalOf(ReadOnlySpan<double> scores)
    {
        var parts = new Parts(Rules.Total.Combine);
        for (var at = 0; at < dimensions.Length; at++)
        {
            if (!double.IsNaN(scores[at]))
                parts.Add(scores[at], dimensions[at].Weight);
        }
        if (parts.Count == 0 || parts.Count < dimensions.Length * ScoreAnswers.LeastAnswered)
            return double.NaN;
        if (Rules.Total.Combine != Combining.Expression)
            return parts.Combined();
        var named = new List<(string, double?)>();
        for (var at = 0; at < dimensions.Length; at++)
        {
            if (!double.IsNaN(scores[at]))
                named.Add((dimensions[at].Name, scores[at]));
        }
        return Rules.Total.Expression!.Of(named) ?? double.NaN;
    }

    private static IEnumerable<string> ConditionalPaths(FormNode node, bool isConditional)
    {
        isConditional |= node.Relevant is not null;
        if (node is FormGroup group)
            return group.Children.SelectMany(child => ConditionalPaths(child, isConditional));
        return isConditional ? [node.Path] : [];
    }

    /// Sums on the way to a mean, a weighted mean or a minimum.
    private ref struct Parts(Combining rule)
    {
        private double sum;
        private double weights;
        private double least = double.PositiveInfinity;

        public int Count { get; private set; }

        public void Add(double score, double weight)
        {
            Count++;
            sum += rule == Combining.Weighted ? score * weight : score;
            weights += weight;
            least = Math.Min(least, score);
        }

        public readonly double Combined() => rule switch
        {
            Combining.Mean => sum / Count,
            Combining.Weighted => weights > 0 ? sum / weights : double.NaN,
            Combining.Minimum => least,
            _ => throw new InvalidOperationException("An expression is not a sum."),
        };
    }
}

/// What one item of a line is worth. Share is NaN where nothing was answered, or the answer has no points.
public readonly record struct LineShare(double Share, bool IsAsked, bool IsAnswered)
{
    internal static readonly LineShare Empty = new(double.NaN, IsAsked: true, IsAnswered: false);
}

/// One item with the worth of its options by their bytes.
internal sealed class LineItem
{
    private readonly (byte[] Code, LineShare Share)[] options;

    public LineItem(int place, ScoredItem item, bool isConditional)
    {
        (Place, Item, IsConditional) = (place, item, isConditional);
        options = item.Points is ChosenPoints chosen
            ? [.. chosen.ByOption.Keys.Select(code => (Encoding.UTF8.GetBytes(code), ShareOf(code)))]
            : [];
    }

    /// Among the items of the scoring.
    public int Place { get; }

    public ScoredItem Item { get; }

    public bool IsConditional { get; }

    public LineShare ShareOf(ref Utf8JsonReader reader)
    {
        if (options.Length > 0 && !reader.ValueIsEscaped)
        {
            var code = reader.ValueSpan;
            foreach (ref readonly var option in options.AsSpan())
            {
                if (code.SequenceEqual(option.Code))
                    return option.Share;
            }
        }
        return ShareOf(reader.GetString()!);
    }

    private LineShare ShareOf(string answer) => new(Item.Points.ShareOf(answer) ?? double.NaN, !Item.Points.IsNotApplicable(answer), IsAnswered: answer.Length > 0);
}
