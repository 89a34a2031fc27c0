using Telar.Core.Forms;
using Telar.Core.Shared;

namespace Telar.Core.Instruments.Scoring;

/// Reads how a questionnaire is scored from its extra columns and the sheets `scoring` and `levels`. All that is wrong comes at once.
public sealed class ScoringReader
{
    public const string ScoringSheetName = "scoring";
    public const string LevelsSheetName = "levels";

    private static readonly Dictionary<string, Combining> Rules = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mean"] = Combining.Mean,
        ["weighted"] = Combining.Weighted,
        ["minimum"] = Combining.Minimum,
        ["expression"] = Combining.Expression,
    };

    private readonly Form form;
    private readonly IReadOnlySet<string> challenges;
    private readonly List<Problem> problems = [];
    private readonly Dictionary<string, FormExpression> expressions = new(StringComparer.Ordinal);

    private ScoringReader(Form form, IReadOnlySet<string> challenges)
    {
        this.form = form;
        this.challenges = challenges;
    }

    /// `challenges`: the codes that the catalogue knows.
    public static Outcome<ScoringRules> Read(Form form, IReadOnlySet<string> challenges) => new ScoringReader(form, challenges).Read();

    private Outcome<ScoringRules> Read()
    {
        var dimensions = ReadDimensions();
        var levels = ReadLevels(dimensions);
        var items = new ItemReader(form, dimensions.Keys, challenges, problems).Read();
        foreach (var dimension in dimensions.Values.Where(one => one.Dimension.Name != ScoringRules.TotalName && items.All(item => item.Dimension != one.Dimension.Name)))
            problems.Add(ScoringProblems.DimensionEmpty.At(dimension.Place, ("name", dimension.Dimension.Name)));
        CompileExpressions(dimensions, items);
        if (problems.Count > 0)
            // A list that two questions share is read twice.
            return Outcome<ScoringRules>.Refused([.. problems.DistinctBy(problem => (problem.Code, problem.Place, problem.What(Language.En)))]);
        var total = dimensions.TryGetValue(ScoringRules.TotalName, out var own) ? own.Dimension : ScoringRules.None.Total;
        return Outcome<ScoringRules>.Of(new(items, [.. dimensions.Values.Select(one => one.Dimension).Where(one => one.Name != ScoringRules.TotalName)], total, levels));
    }

    private OrderedDictionary<string, (ScoredDimension Dimension, ProblemPlace Place)> ReadDimensions()
    {
        var found = new OrderedDictionary<string, (ScoredDimension, ProblemPlace)>(StringComparer.Ordinal);
        if (form.Tables.Find(ScoringSheetName) is not { } table)
            return found;
        var sheet = new ScoringSheet(table, form.Languages, problems);
        foreach (var row in sheet.Rows)
        {
            var name = sheet.Cell(row, "name");
            if (name.Length == 0)
            {
                problems.Add(ScoringProblems.NameMissing.At(sheet.Place(row, "name"), ("column", "name")));
                continue;
            }
            var rule = sheet.Cell(row, "combine");
            var expression = sheet.Cell(row, "expression");
            if (!Rules.TryGetValue(rule.Length == 0 ? "mean" : rule, out var combine) || (combine == Combining.Expression && expression.Length == 0))
            {
                problems.Add(ScoringProblems.RuleUnknown.At(sheet.Place(row, "combine"), ("value", rule)));
                continue;
            }
            var dimension = new ScoredDimension(
                name, sheet.Text(row, "label"), combine, null, sheet.Number(row, "weight", otherwise: 1), sheet.Text(row, "strong"), sheet.Text(row, "weak"));
            if (combine == Combining.Expression)
                expressions[name] = new(expression, table.Name, row.Line, "expression");
            if (!found.TryAdd(name, (dimension, sheet.Place(row, "name"))))
                problems.Add(ScoringProblems.RowTwice.At(sheet.Place(row, "name"), ("name", name)));
        }
        return found;
    }

    // Only now are the names known that an expression may use.
    private void CompileExpressions(OrderedDictionary<string, (ScoredDimension Dimension, ProblemPlace Place)> dimensions, IReadOnlyList<ScoredItem> items)
    {
        foreach (var (name, text) in expressions)
        {
            var known = name == ScoringRules.TotalName
                ? dimensions.Keys.Where(one => one != ScoringRules.TotalName)
                : items.Where(item => item.Dimension == name).Select(item => item.Name);
            var expression = CombiningExpression.Parse(text, known.ToHashSet(StringComparer.Ordinal));
            problems.AddRange(expression.Problems);
            if (!expression.IsRefused && dimensions.TryGetValue(name, out var own))
                dimensions[name] = (own.Dimension with { Expression = expression.Value }, own.Place);
        }
    }

    private List<Level> ReadLevels(OrderedDictionary<string, (ScoredDimension Dimension, ProblemPlace Place)> dimensions)
    {
        var levels = new List<Level>();
        if (form.Tables.Find(LevelsSheetName) is not { } table)
            return levels;
        var sheet = new ScoringSheet(table, form.Languages, problems);
        foreach (var row in sheet.Rows)
        {
            var dimension = sheet.Cell(row, "dimension") is { Length: > 0 } named ? named : Level.EveryDimension;
            if (dimension is not (Level.EveryDimension or ScoringRules.TotalName) && !dimensions.ContainsKey(dimension))
                problems.Add(ScoringProblems.DimensionUnknown.At(sheet.Place(row, "dimension"), ("name", dimension), ("known", string.Join(", ", dimensions.Keys))));
            var number = (int)sheet.Number(row, "level", otherwise: 0);
            if (levels.Any(level => level.Dimension == dimension && level.Number == number))
                problems.Add(ScoringProblems.RowTwice.At(sheet.Place(row, "level"), ("name", $"{dimension} {sheet.Cell(row, "level")}")));
            var isProvisional = !sheet.Cell(row, "basis").Equals("data", StringComparison.OrdinalIgnoreCase);
            levels.Add(new(dimension, number, sheet.Number(row, "from", otherwise: 0), sheet.Text(row, "label"), sheet.Text(row, "text"), isProvisional));
        }
        return levels;
    }
}
