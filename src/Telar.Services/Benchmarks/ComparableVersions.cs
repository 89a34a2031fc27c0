using Telar.Core.Benchmarks;
using Telar.Core.Instruments.Responses;
using Telar.Services.Instruments;

namespace Telar.Services.Benchmarks;

/// The versions of an instrument whose responses may stand side by side: the newest published one, and those before it for as long as
/// each declares all that it scores comparable with the one before.
public sealed record ComparableVersions(IReadOnlyList<CompiledInstrument> Versions)
{
    public CompiledInstrument Newest => Versions[0];

    public static ComparableVersions Of(InstrumentShelf shelf, CompiledInstrument newest)
    {
        var versions = new List<CompiledInstrument> { newest };
        foreach (var before in shelf.All.Where(one => one.Code == newest.Code && one.Version < newest.Version).OrderByDescending(one => one.Version))
        {
            if (!IsComparable(versions[^1], before))
                break;
            versions.Add(before);
        }
        return new(versions);
    }

    public BenchmarkSeries SeriesOf(ResponseChannel channel) => new(Newest.Code, Versions[^1].Version, channel);

    public bool Includes(int version) => Versions.Any(one => one.Version == version);

    // Also the parts must be the same: a score of other parts is another score.
    private static bool IsComparable(CompiledInstrument one, CompiledInstrument before)
    {
        var declared = one.Header.ComparableItems;
        var (rules, earlier) = (one.Instrument.Scoring, before.Instrument.Scoring);
        return declared is not null
            && one.Instrument.AsksUnit == before.Instrument.AsksUnit
            && rules.Items.Concat(earlier.Items).All(item => declared.Contains(item.Name, StringComparer.Ordinal))
            && rules.Dimensions.Select(dimension => dimension.Name).Order(StringComparer.Ordinal).SequenceEqual(earlier.Dimensions.Select(dimension => dimension.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
