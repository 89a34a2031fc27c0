using System.Globalization;
using Telar.Core.Forms;
using Telar.Core.Forms.Expressions;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Scoring;

/// Reads the questions that count from the extra columns of their rows and of their options.
internal sealed class ItemReader(Form form, ICollection<string> dimensions, IReadOnlySet<string> challenges, List<Problem> problems)
{
    private const double GapBelowWhereUnsaid = 0.5;
    private static readonly string[] Threads = ["TAL", "TER", "TRF", "TRA"];

    public IReadOnlyList<ScoredItem> Read()
    {
        var items = new List<ScoredItem>();
        ReadBelow(form.Root, isRepeated: false, items);
        return items;
    }

    private void ReadBelow(FormGroup group, bool isRepeated, List<ScoredItem> items)
    {
        foreach (var node in group.Children)
        {
            if (node is FormGroup inner)
                ReadBelow(inner, isRepeated || inner.IsRepeat, items);
            else if (node is FormQuestion asked && Quantity.IsMarked(asked) && (isRepeated || !Quantity.CanBe(asked.Type)))
                problems.Add(ScoringProblems.NoQuantity.At(Place(asked, Quantity.Column), ("name", asked.Name)));
            else if (node is FormQuestion question && question.Extra.TryGetValue("score_dimension", out var dimension) && ItemOf(question, dimension.Trim(), isRepeated) is { } item)
                items.Add(item);
        }
    }

    private ScoredItem? ItemOf(FormQuestion question, string dimension, bool isRepeated)
    {
        if (isRepeated)
            problems.Add(ScoringProblems.InsideRepeat.At(Place(question, "score_dimension"), ("name", question.Name)));
        if (!dimensions.Contains(dimension) || dimension == ScoringRules.TotalName)
            problems.Add(ScoringProblems.DimensionUnknown.At(Place(question, "score_dimension"), ("name", dimension), ("known", string.Join(", ", dimensions))));
        var thread = Code(question, "thread");
        if (thread is not null && !Threads.Contains(thread, StringComparer.Ordinal))
            problems.Add(ScoringProblems.ThreadUnknown.At(Place(question, "thread"), ("value", thread), ("known", string.Join(", ", Threads))));
        var challenge = Code(question, "challenge");
        if (challenge is not null && !challenges.Contains(challenge))
            problems.Add(ScoringProblems.ChallengeUnknown.At(Place(question, "challenge"), ("value", challenge)));
        if (PointsOf(question) is not { } points)
            return null;
        return new(
            question, dimension, Number(question, "points_weight", 1), thread, challenge,
            TextOf(question, "gap"), TextOf(question, "gap_cost"), Number(question, "gap_below", GapBelowWhereUnsaid), points);
    }

    private ItemPoints? PointsOf(FormQuestion question)
    {
        switch (question.Type)
        {
            case QuestionType.SelectOne when question.List is { } list:
                return OfOptions(question, list, (byOption, most) => new ChosenPoints(byOption, most), points => points.Max());
            case QuestionType.SelectMultiple when question.List is { } list:
                return OfOptions(question, list, (byOption, most) => new SummedPoints(byOption, most), points => points.Where(one => one > 0).Sum());
            case QuestionType.Integer or QuestionType.Decimal or QuestionType.Range or QuestionType.Calculate or QuestionType.Acknowledge or QuestionType.Text or QuestionType.Date:
                return OfExpression(question);
            default:
                problems.Add(ScoringProblems.CannotScore.At(Place(question, "type"), ("type", question.Type.ToString())));
                return null;
        }
    }

    private ItemPoints? OfOptions(FormQuestion question, string list, Func<Dictionary<string, double?>, double, ItemPoints> make, Func<IEnumerable<double>, double> mostOf)
    {
        var byOption = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var choice in form.Lists[list].Choices)
        {
            if (IsYes(choice.Extra.GetValueOrDefault("not_applicable")))
                byOption[choice.Name] = null;
            else if (choice.Extra.TryGetValue("points", out var cell) && cell.Trim().Length > 0)
            {
                if (TryNumber(cell, out var points))
                    byOption[choice.Name] = points;
                else
                    problems.Add(ScoringProblems.NotANumber.At(new("choices", choice.Line, "points"), ("value", cell)));
            }
        }
        var known = byOption.Values.OfType<double>().ToList();
        var most = question.Extra.ContainsKey("points_max") ? Number(question, "points_max", 0) : known.Count == 0 ? 0 : mostOf(known);
        if (most > 0)
            return make(byOption, most);
        problems.Add(ScoringProblems.NoPoints.At(Place(question, "score_dimension"), ("name", question.Name)));
        return null;
    }

    private ComputedPoints? OfExpression(FormQuestion question)
    {
        var most = Number(question, "points_max", 0);
        if (most > 0 && question.Extra.TryGetValue("points", out var text) && text.Trim().Length > 0)
        {
            var expression = Expression.Parse(text.Trim(), Place(question, "points"));
            problems.AddRange(expression.Problems);
            return expression.IsRefused ? null : new ComputedPoints(expression.Value, text.Trim(), most);
        }
        problems.Add(ScoringProblems.NoPoints.At(Place(question, "score_dimension"), ("name", question.Name)));
        return null;
    }

    private double Number(FormQuestion question, string column, double otherwise)
    {
        if (!question.Extra.TryGetValue(column, out var cell) || cell.Trim().Length == 0)
            return otherwise;
        if (TryNumber(cell, out var number) && number >= 0)
            return number;
        problems.Add(ScoringProblems.NotANumber.At(Place(question, column), ("value", cell)));
        return otherwise;
    }

    private FormText TextOf(FormQuestion question, string column) =>
        Texts.Of(form.Languages, name => question.Extra.GetValueOrDefault(name, "").Trim(), column);

    private static string? Code(FormQuestion question, string column) =>
        question.Extra.TryGetValue(column, out var cell) && cell.Trim() is { Length: > 0 } code ? code : null;

    private static bool IsYes(string? cell) => cell?.Trim().ToUpperInvariant() is "YES" or "TRUE" or "1" or "TRUE()" or "SÍ" or "SI" or "SIM";

    private static bool TryNumber(string cell, out double number) =>
        double.TryParse(cell.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static ProblemPlace Place(FormQuestion question, string column) => new("survey", question.Line, column);
}
