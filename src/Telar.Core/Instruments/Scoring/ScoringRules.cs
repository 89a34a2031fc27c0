using Telar.Core.Forms;

namespace Telar.Core.Instruments.Scoring;

/// How answers become scores, read from the extra columns and sheets of the tables. Scores and cut-offs run from 0 to 100.
/// Without items there is nothing to score: the questionnaire only asks.
public sealed record ScoringRules(IReadOnlyList<ScoredItem> Items, IReadOnlyList<ScoredDimension> Dimensions, ScoredDimension Total, IReadOnlyList<Level> Levels)
{
    /// Below this a dimension has a score and no level: three answers are too few to name a stage by.
    public const int LeastItemsForLevel = 4;

    /// Below this a thread is drawn as not asked.
    public const int LeastItemsForThread = 3;

    // 25 added up from thirds may come out a hair below 25: that is no lower level.
    private const double Noise = 1e-9;

    public static readonly ScoringRules None = new([], [], new(TotalName, FormText.None, Combining.Mean, null, 1, FormText.None, FormText.None), []);

    public const string TotalName = "total";

    public bool IsScored => Items.Count > 0;

    public IEnumerable<ScoredItem> ItemsOf(string dimension) => Items.Where(item => item.Dimension == dimension);

    /// Null where the dimension has too few items for a level, or none is written for it.
    public Level? LevelOf(string dimension, double score)
    {
        if (dimension != TotalName && ItemsOf(dimension).Count() < LeastItemsForLevel)
            return null;
        var own = Levels.Where(level => level.Dimension == dimension).ToList();
        return (own.Count > 0 ? own : Levels.Where(level => level.Dimension == Level.EveryDimension)).Where(level => level.From <= score + Noise).MaxBy(level => level.From);
    }

    /// The levels that a dimension can reach, lowest first.
    public IReadOnlyList<Level> LevelsOf(string dimension)
    {
        var own = Levels.Where(level => level.Dimension == dimension).ToList();
        return [.. (own.Count > 0 ? own : Levels.Where(level => level.Dimension == Level.EveryDimension)).OrderBy(level => level.From)];
    }
}

/// One question that counts.
public sealed record ScoredItem(
    FormQuestion Question,
    string Dimension,
    double Weight,
    string? Thread,
    string? Challenge,
    FormText Gap,
    FormText GapCost,
    double GapBelow,
    ItemPoints Points)
{
    public string Name => Question.Name;
}

/// One part of the score, or the total of all parts.
public sealed record ScoredDimension(string Name, FormText Label, Combining Combine, CombiningExpression? Expression, double Weight, FormText Strong, FormText Weak);

/// The rule that makes one score of several.
public enum Combining
{
    Mean,
    Weighted,
    Minimum,
    Expression,
}

/// A stage with the score it begins at. Cut-offs are provisional until they were set from data.
public sealed record Level(string Dimension, int Number, double From, FormText Label, FormText Text, bool IsProvisional)
{
    public const string EveryDimension = "*";
}
