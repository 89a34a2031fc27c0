using Telar.Core.Forms.Expressions;
using Telar.Core.Instruments;
using Telar.Core.Instruments.Scoring;

namespace Telar.Services.Instruments;

/// One measurement of a subject, scored so that it can stand beside the others.
public sealed record ComparedMeasurement(OpenedResponse Opened, Score Score)
{
    /// What was told of a quantity of another version too, where that has it by the same name; null where nothing was.
    public double? AmountOf(Quantity quantity) =>
        Opened.Instrument.Instrument.Quantities.FirstOrDefault(one => one.Name == quantity.Name)?.Question.Path is { } path
        && Opened.Form.Find(path) is { IsRelevant: true, IsEmpty: false } element && double.IsFinite(element.Number)
            ? element.Number
            : null;
}

/// The measurements of one subject, the first of them first: all by the rules of the newest, and over the questions that all of them share.
/// `LeavesOut`: some measurement shares no question with the newest, and is not among them.
public sealed record ComparedMeasurements(IReadOnlyList<ComparedMeasurement> All, int Questions, bool IsWhole, IReadOnlyList<Quantity> Quantities, bool LeavesOut)
{
    /// What one part gained since the measurement before; null where one of the two has no score.
    public double? ChangeIn(string dimension) => All[^1].Score.Of(dimension) - All[^2].Score.Of(dimension);
}

/// Puts the measurements of a subject side by side. A version says which of its questions ask the same as in the version before; a question
/// is shared with an older version where every version since has said so.
public static class CompareMeasurements
{
    /// Null where nothing of an earlier measurement can be compared with the newest.
    public static ComparedMeasurements? Of(InstrumentShelf shelf, OpenedResponse newest, IReadOnlyList<OpenedResponse> earlier)
    {
        var rules = newest.Instrument.Instrument.Scoring;
        var shared = NamesOf(newest.Instrument);
        var chosen = new List<OpenedResponse>();
        // From the last one back: an older version shares fewer questions.
        foreach (var one in earlier.Reverse())
        {
            var common = SharedBy(shelf, newest.Instrument, one.Instrument);
            common.IntersectWith(shared);
            if (common.Count == 0)
                continue;
            shared = common;
            chosen.Insert(0, one);
        }
        if (chosen.Count == 0)
            return null;
        var compared = rules with { Items = [.. rules.Items.Where(item => shared.Contains(item.Name))] };
        return new(
            [.. chosen.Append(newest).Select(one => new ComparedMeasurement(one, ScoreOf(one, compared)))], compared.Items.Count, compared.Items.Count == rules.Items.Count,
            [.. newest.Instrument.Instrument.Quantities.Where(quantity => shared.Contains(quantity.Name) && chosen.TrueForAll(one => HasAlike(one.Instrument, quantity)))], chosen.Count < earlier.Count);
    }

    private static HashSet<string> SharedBy(InstrumentShelf shelf, CompiledInstrument newest, CompiledInstrument older)
    {
        var shared = NamesOf(newest);
        shared.IntersectWith(NamesOf(older));
        foreach (var since in shelf.All.Where(one => one.Code == newest.Code && one.Version > older.Version && one.Version <= newest.Version))
            shared.IntersectWith(since.Header.ComparableItems ?? []);
        return shared;
    }

    // The question of the same name, wherever it stands in that version.
    private static Score ScoreOf(OpenedResponse opened, ScoringRules rules)
    {
        var paths = opened.Instrument.Instrument.Scoring.Items.ToDictionary(item => item.Name, item => item.Question.Path, StringComparer.Ordinal);
        InstanceNode? Asked(ScoredItem item) => opened.Form.Find(paths[item.Name]) is { IsRelevant: true } element ? element : null;
        return ScoreAnswers.Of(rules, item => Asked(item)?.Text, item => Asked(item) is not null);
    }

    // In another unit it is another quantity.
    private static bool HasAlike(CompiledInstrument instrument, Quantity quantity) => instrument.Instrument.Quantities.Any(one => one.Name == quantity.Name && one.Unit == quantity.Unit);

    private static HashSet<string> NamesOf(CompiledInstrument instrument) =>
        instrument.Instrument.Scoring.Items.Select(item => item.Name).Concat(instrument.Instrument.Quantities.Select(quantity => quantity.Name)).ToHashSet(StringComparer.Ordinal);
}
