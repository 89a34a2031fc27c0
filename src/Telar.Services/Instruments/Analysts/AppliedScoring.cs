using Telar.Core.Forms;
using Telar.Core.Forms.Reading;
using Telar.Core.Instruments.Exports;
using Telar.Core.Instruments.Scoring;
using Telar.Core.Shared;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments.Analysts;

/// A scoring of a version, its own or a proposed one, under the name by which its scores are kept.
public sealed record AppliedScoring(string Name, ScoringRules Rules, FormTables Tables)
{
    private static readonly string[] SheetsOfScoring = ["survey", "choices", ScoringReader.ScoringSheetName, ScoringReader.LevelsSheetName];

    public static AppliedScoring OwnOf(CompiledInstrument version) => new(version.Hash, version.Instrument.Scoring, version.Form.Form.Tables);

    /// The scoring that other sheets would give to the responses of a version: those of them that are there stand in for the version's own.
    /// Refused where they score what the version never asked, or are what the version has.
    public static Outcome<AppliedScoring> Read(CompiledInstrument version, FormTables given, IReadOnlySet<string> challenges)
    {
        var own = version.Form.Form.Tables;
        var kept = own.Tables.Where(table => !SheetsOfScoring.Contains(table.Name.Trim(), StringComparer.OrdinalIgnoreCase) || given.Find(table.Name.Trim()) is null);
        var brought = given.Tables.Where(table => SheetsOfScoring.Contains(table.Name.Trim(), StringComparer.OrdinalIgnoreCase));
        FormTables tables = new([.. kept, .. brought]);
        var form = FormReader.Read(tables, version.Code).Outcome;
        if (form.IsRefused)
            return Outcome<AppliedScoring>.Refused(form.Problems);
        var rules = ScoringReader.Read(form.Value, challenges);
        if (rules.IsRefused)
            return Outcome<AppliedScoring>.Refused(rules.Problems);
        var name = new StoredVersion(version.Header, version.Status, tables, version.Fields.ToText()).Hash;
        if (ProblemsOf(version, name, rules.Value) is { Count: > 0 } problems)
            return Outcome<AppliedScoring>.Refused(problems);
        return Outcome<AppliedScoring>.Of(new(name, rules.Value, tables));
    }

    private static List<Problem> ProblemsOf(CompiledInstrument version, string name, ScoringRules rules)
    {
        var asked = version.Fields.Fields.Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
        var problems = rules.Items.Where(item => !asked.Contains(item.Question.Path))
            .Select(item => ExportProblems.ItemNotAsked.At(new("survey", item.Question.Line, "name"), ("item", item.Name), ("version", $"{version.Code}:{version.Version}"))).ToList();
        if (!rules.IsScored)
            problems.Add(ExportProblems.NothingScored.At(ProblemPlace.Nowhere, ("version", $"{version.Code}:{version.Version}")));
        if (name == version.Hash || IsSame(rules, version.Instrument.Scoring))
            problems.Add(ExportProblems.SameScoring.At(ProblemPlace.Nowhere, ("version", $"{version.Code}:{version.Version}")));
        return problems;
    }

    // Other words for the same numbers are no other scoring.
    private static bool IsSame(ScoringRules one, ScoringRules other) =>
        NumbersOf(one).SequenceEqual(NumbersOf(other), StringComparer.Ordinal);

    private static IEnumerable<string> NumbersOf(ScoringRules rules) =>
    [
        .. rules.Items.Select(item => FormattableString.Invariant($"{item.Question.Path} {item.Dimension} {item.Weight} {PointsOf(item.Points)}")),
        .. rules.Dimensions.Append(rules.Total).Select(part => FormattableString.Invariant($"{part.Name} {part.Combine} {part.Weight} {(part.Expression is null ? "" : part.Expression.Text)}")),
        .. rules.Levels.Select(level => FormattableString.Invariant($"{level.Dimension} {level.Number} {level.From}")),
    ];

    private static string PointsOf(ItemPoints points) => points switch
    {
        ChosenPoints chosen => Options(chosen.ByOption, chosen.Most),
        SummedPoints summed => Options(summed.ByOption, summed.Most),
        ComputedPoints computed => FormattableString.Invariant($"{computed.Text} {computed.Most}"),
        _ => throw new ArgumentOutOfRangeException(nameof(points), points, "Points outside of the three kinds."),
    };

    private static string Options(IReadOnlyDictionary<string, double?> byOption, double most) =>
        string.Join(' ', byOption.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => FormattableString.Invariant($"{option.Key}={option.Value}"))) + FormattableString.Invariant($" {most}");
}

/// Finds a scoring of a version by the beginning of its name.
public sealed class FindScoring(ProposedScorings proposals, IReadOnlySet<string> challenges)
{
    /// `name` null or empty: the version's own.
    public async Task<Outcome<AppliedScoring>> RunAsync(CompiledInstrument version, string? name, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(name) || version.Hash.StartsWith(name, StringComparison.Ordinal))
            return Outcome<AppliedScoring>.Of(AppliedScoring.OwnOf(version));
        var all = await proposals.OfAsync(version.Code, version.Version, ct);
        var found = all.Where(one => one.Scoring.StartsWith(name, StringComparison.Ordinal)).ToList();
        return found.Count == 1
            ? AppliedScoring.Read(version, found[0].Tables, challenges)
            : Outcome<AppliedScoring>.Refused([ExportProblems.ScoringUnknown.At(ProblemPlace.Nowhere, ("name", name), ("known", string.Join(", ", all.Select(one => one.Scoring[..12]).Append(version.Hash[..12]))))]);
    }
}
