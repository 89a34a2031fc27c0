using Telar.Core.Catalogue;

namespace Telar.Core.Indicators.Screening;

/// What a check looks at, with its tolerance. Series are named by their publisher's code, whatever the edition.
public abstract record CheckTest
{
    private protected CheckTest()
    {
    }

    /// The holes that a sentence of this test may use, besides those of every test.
    public virtual IReadOnlyList<string> Holes => [];
}

/// A value outside of what can be: the scale of an indicator, 0 to 100 for a share, the bounds of listed series.
public sealed record BoundsTest(double Tolerance, IReadOnlyList<IndicatorKind> Kinds, bool OfScales, IReadOnlyList<BoundedSeries> Sets) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["low", "high"];
}

public sealed record BoundedSeries(SeriesPatterns Series, double? Low, double? High);

/// A total that does not lie between its two parts, such as women and men.
public sealed record BetweenTest(double Tolerance, IReadOnlyList<(string Total, string One, string Other)> Sets) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["low", "high"];
}

/// A part that is greater than what it is a part of.
public sealed record WithinTest(double Tolerance, IReadOnlyList<(string Part, string Whole)> Sets) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["whole"];
}

/// A series that calls itself a total and is less than one part, as another source counts that part: one flag a place.
public sealed record FalseTotalTest(double Tolerance, IReadOnlyList<(string Part, string Whole)> Sets) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["part", "year", "n"];
}

/// Parts that do not make the whole, or make more than it. The objection lies on all of them, or on the whole alone where its parts bear each other out.
public sealed record SumTest(double Tolerance, double Share, IReadOnlyList<PartsOfWhole> Sets) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["whole"];
}

/// The whole is a series, or a number that stands for all (100). AtMost: the parts need not be complete.
public sealed record PartsOfWhole(IReadOnlyList<string> Parts, string? Whole, double WholeValue, bool AtMost, bool LiesOnWhole);

/// A figure that leaves its neighbours by more than `Times` median absolute deviations of the changes, and comes back.
/// What many countries share in the same period is an event of the world, not a mistake.
public sealed record JumpTest(double Times, int Points, double LeastRatio, double LeastChange, double SharedBy, SeriesPatterns Series) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["before", "after"];
}

/// One figure that is a power of ten away from both neighbours: a unit or a digit was lost.
public sealed record UnitSpikeTest(double Tolerance, double Calm) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["before", "after", "factor"];
}

/// The level changes by a power of ten and stays there. Smaller powers than `LeastPower` happen in the world too.
public sealed record UnitLevelTest(double Tolerance, double Calm, int Points, int LeastPower) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["before", "factor"];
}

/// Two series of one concept that are a power of ten apart, all countries together: one of them has another unit than it says.
public sealed record UnitOfSourcesTest(double Tolerance, int Points) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["factor", "n"];
}

/// Two series of one concept that differ by more than both tolerances. The concepts are listed, and those of the catalogue added.
public sealed record DisagreementTest(double Share, double Difference, IReadOnlyList<IReadOnlyList<string>> Concepts) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["other", "year", "n", "of"];
}

/// Two series of different concepts that give the same figures nearly everywhere.
public sealed record SameSeriesTest(double Share, int Points) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["n", "of"];
}

/// A run of figures in one place that another series gives there too, digit by digit.
public sealed record CarriedSeriesTest(int Digits, int Run, IReadOnlyList<SeriesPatterns> MayBeEqual) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["n"];
}

/// A run of figures of one place that the same series gives for another place too.
public sealed record CarriedPlaceTest(int Digits, int Run, SeriesPatterns Except) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["n", "other_place"];
}

/// The same figure, with digits enough to be measured anew each time, period after period.
public sealed record RepeatedTest(int Digits, int Run, SeriesPatterns Except) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["n"];
}

/// Two figures of one series for one place and period.
public sealed record DuplicateTest : CheckTest
{
    public override IReadOnlyList<string> Holes => ["other"];
}

/// A series whose newest figure, whatever the place, is older than so many years.
public sealed record StaleTest(int Years) : CheckTest
{
    public override IReadOnlyList<string> Holes => ["n"];
}
