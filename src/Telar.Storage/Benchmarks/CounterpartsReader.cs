using Telar.Core.Benchmarks.References;
using Telar.Storage.Catalogue;
using Telar.Storage.Shared;

namespace Telar.Storage.Benchmarks;

/// Reads references/counterparts.yml: items that surveys asked as well, each for the instruments that ask it, and the instruments that have none.
internal static class CounterpartsReader
{
    public static IReadOnlyList<InstrumentCounterparts> Read(YamlMap map)
    {
        map.Translations();
        var items = map.Maps("items").SelectMany(ReadItem).ToList();
        var without = map.OptionalMaps("none").Select(one => new InstrumentCounterparts(one.Word("instrument"), one.Plain("why"), [])).ToList();
        return [.. items.GroupBy(item => item.Instrument, StringComparer.Ordinal).Select(group => new InstrumentCounterparts(group.Key, None: null, [.. group])), .. without];
    }

    private static List<Counterpart> ReadItem(YamlMap map)
    {
        var (item, instruments) = (map.Word("item"), map.Words("instruments"));
        var surveys = map.Maps("surveys").Select(survey => (
            Survey: survey.Word("survey"),
            Figure: survey.Word("figure"),
            Classes: (IReadOnlyList<CounterpartClass>)[.. survey.OptionalMaps("classes").Select(ReadClass)],
            Differs: survey.Plain("differs"))).ToList();
        return [.. from instrument in instruments from one in surveys select new Counterpart(instrument, item, one.Survey, one.Figure, one.Classes, one.Differs)];
    }

    private static CounterpartClass ReadClass(YamlMap map) => new(map.Word("class"), map.OptionalWords("options"), map.OptionalNumber("from"), map.OptionalNumber("to"));
}
