using Telar.Core.Shared;

namespace Telar.Core.Benchmarks.References;

/// The written table speaks of every instrument, and names only items, options, figures and classes that exist.
public static class CounterpartRules
{
    public static IReadOnlyList<Problem> ProblemsOf(IReadOnlyList<InstrumentCounterparts> table, IReadOnlyList<Survey> surveys, IReadOnlyList<InstrumentItems> instruments, ProblemPlace place)
    {
        var problems = new List<Problem>();
        foreach (var silent in instruments.Where(instrument => !table.Any(one => one.Instrument == instrument.Code)))
            problems.Add(ReferenceProblems.InstrumentUnspoken.At(place, ("instrument", silent.Code)));
        foreach (var row in table)
        {
            if (instruments.FirstOrDefault(one => one.Code == row.Instrument) is not { } instrument)
            {
                problems.Add(Unknown(row.Instrument, "instruments"));
                continue;
            }
            foreach (var counterpart in row.Items)
                AddOf(counterpart, instrument);
        }
        return problems;

        void AddOf(Counterpart counterpart, InstrumentItems instrument)
        {
            var figure = surveys.FirstOrDefault(survey => survey.Code == counterpart.Survey)?.Figures.FirstOrDefault(one => one.Code == counterpart.Figure);
            if (figure is null)
                problems.Add(Unknown($"{counterpart.Survey}/{counterpart.Figure}", "references"));
            if (!instrument.OptionsByItem.TryGetValue(counterpart.Item, out var options))
                problems.Add(Unknown(counterpart.Item, instrument.Code));
            var named = counterpart.Classes.SelectMany(one => one.Options).ToList();
            foreach (var option in named.Except(options ?? named, StringComparer.Ordinal))
                problems.Add(Unknown(option, $"{instrument.Code}/{counterpart.Item}"));
            foreach (var twice in named.GroupBy(option => option, StringComparer.Ordinal).Where(group => group.Count() > 1))
                problems.Add(ReferenceProblems.CodeTwice.At(place, ("code", twice.Key), ("place", $"{instrument.Code}/{counterpart.Item}")));
            foreach (var one in counterpart.Classes.Where(one => figure is not null && !figure.Classes.Any(known => known.Code == one.Class)))
                problems.Add(Unknown(one.Class, $"{counterpart.Survey}/{counterpart.Figure}"));
        }

        Problem Unknown(string code, string where) => ReferenceProblems.CodeUnknown.At(place, ("code", code), ("place", where));
    }
}
