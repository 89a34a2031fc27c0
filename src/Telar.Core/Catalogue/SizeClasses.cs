using Telar.Core.Shared;

namespace Telar.Core.Catalogue;

/// What a firm says of itself; money in the currency of its country, for the year that is asked about.
public sealed record FirmFigures(int? Staff, decimal? Sales = null, decimal? Assets = null);

/// The size of one firm: the national class with the rule that gave it, or why there is none; and the harmonised class.
public sealed record SizeVerdict(SizeClass? National, SizeRule? Rule, NoClass? WhyNot, StaffClass? Harmonised);

/// Why no national class is computed. `Said` is the catalogue's own sentence where it has one.
public sealed record NoClass(NoClassReason Reason, LocalText? Said = null, string? Unit = null);

public enum NoClassReason
{
    /// No rule of the country was found.
    NoRule,

    /// There are rules, but none for this sector and year.
    NoRuleForSectorAndYear,

    /// The rule is still to be confirmed, and so decides nothing.
    RuleToBeConfirmed,

    /// The catalogue says that the rule cannot be computed, and why.
    RuleNotComputable,

    /// The unit of the limits has no confirmed value for this year, or is not the currency of the country.
    UnitWithoutValue,

    /// A limit that this firm would need was not read.
    LimitNotRead,

    /// The firm did not give a figure that decides.
    FigureMissing,
}

/// Gives a firm its size class. Only confirmed rules, limits and unit values decide.
public sealed class SizeClasses(IReadOnlyList<CountrySizeRules> rules, IReadOnlyList<UnitOfAccount> units, HarmonisedSizes harmonised)
{
    private const string MillionSuffix = "-million";
    private static readonly SizeClass[] Limited = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium];

    public SizeVerdict Of(Country country, SizeSector sector, FirmFigures firm, int year)
    {
        var common = firm.Staff is { } staff ? harmonised.Of(staff) : null;
        var ofCountry = rules.FirstOrDefault(one => one.Country == country.Iso3);
        if (ofCountry is null || ofCountry.Rules.Count == 0)
            return new(null, null, new(NoClassReason.NoRule, ofCountry?.Missing), common);

        SizeVerdict? refused = null;
        foreach (var rule in ofCountry.Rules)
        {
            if (!rule.HoldsFor(sector) || !rule.HoldsAtEndOf(year))
                continue;
            var verdict = ByRule(rule, country, firm, year) with { Harmonised = common };
            if (verdict.National is not null)
                return verdict;
            refused ??= verdict;
        }
        return refused ?? new(null, null, new(NoClassReason.NoRuleForSectorAndYear), common);
    }

    private SizeVerdict ByRule(SizeRule rule, Country country, FirmFigures firm, int year)
    {
        if (rule.Status != FactStatus.Confirmed)
            return No(NoClassReason.RuleToBeConfirmed);
        if (!rule.IsComputable)
            return No(NoClassReason.RuleNotComputable, rule.ComputableReason);

        var tests = new List<MeasureTest>();
        foreach (var measure in rule.Measures)
        {
            if (UnitFactor(measure, rule, country, year) is not { } factor)
                return new(null, rule, new(NoClassReason.UnitWithoutValue, Unit: measure.Unit), null);
            tests.Add(new(measure, factor, FigureOf(measure.Measure, rule.Score, firm)));
        }

        // A class is taken only when every smaller one was excluded for certain.
        foreach (var size in Limited)
        {
            var (fits, whyNot) = Fits(tests, rule, size);
            if (fits is true)
                return new(size, rule, null, null);
            if (fits is null)
                return No(whyNot);
        }
        return new(SizeClass.Large, rule, null, null);

        SizeVerdict No(NoClassReason reason, LocalText? said = null) => new(null, rule, new(reason, said), null);
    }

    /// True or false where the known figures decide, nothing where they do not.
    private static (bool? Fits, NoClassReason WhyNot) Fits(List<MeasureTest> tests, SizeRule rule, SizeClass size)
    {
        var answers = tests.ConvertAll(test => test.IsWithin(size));
        var whyNot = tests.Exists(test => test.Figure is null) ? NoClassReason.FigureMissing : NoClassReason.LimitNotRead;
        var fits = rule.Combine switch
        {
            Combination.TwoOfThree => AtLeast(answers, 2),
            Combination.StaffFirst => And(StaffOf(tests, answers), AtLeast(OthersOf(tests, answers), 1)),
            Combination.All or null => AtLeast(answers, answers.Count),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Combine, "A combination outside of the three."),
        };
        return (fits, whyNot);
    }

    private static bool? StaffOf(List<MeasureTest> tests, List<bool?> answers) => answers[tests.FindIndex(test => test.Of.Measure == Measure.Staff)];

    private static List<bool?> OthersOf(List<MeasureTest> tests, List<bool?> answers) =>
        [.. answers.Where((_, at) => tests[at].Of.Measure != Measure.Staff)];

    private static bool? And(bool? one, bool? other) => one is false || other is false ? false : one is null || other is null ? null : true;

    private static bool? AtLeast(List<bool?> answers, int needed)
    {
        var yes = answers.Count(answer => answer is true);
        var open = answers.Count(answer => answer is null);
        return yes >= needed ? true : yes + open < needed ? false : null;
    }

    private static decimal? FigureOf(Measure measure, ScoreWeights? weights, FirmFigures firm) => measure switch
    {
        Measure.Staff => firm.Staff,
        Measure.Sales => firm.Sales,
        Measure.Assets => firm.Assets,
        Measure.Score => weights is { } by && firm.Staff is { } staff && firm.Sales is { } sales
            ? (by.Staff * staff) + (by.Sales * sales / (by.SalesUnit.EndsWith(MillionSuffix, StringComparison.Ordinal) ? 1_000_000 : 1))
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "A measure outside of the four."),
    };

    /// How much one unit of the limits is in people, points or the currency of the country.
    private decimal? UnitFactor(SizeMeasure measure, SizeRule rule, Country country, int year)
    {
        if (measure.Measure == Measure.Staff)
            return 1;
        if (measure.Measure == Measure.Score)
            return rule.Score!.SalesUnit.Replace(MillionSuffix, "", StringComparison.Ordinal) == country.Currency.Code ? 1 : null;
        if (measure.Unit == country.Currency.Code)
            return 1;
        var value = units.FirstOrDefault(unit => unit.Code == measure.Unit)?.Values
            .FirstOrDefault(value => value.Year == year && value.Status == FactStatus.Confirmed && value.Currency == country.Currency.Code);
        return value?.Value;
    }

    private sealed record MeasureTest(SizeMeasure Of, decimal Factor, decimal? Figure)
    {
        public bool? IsWithin(SizeClass size) => Figure is { } figure && Of.LimitOf(size) is { } limit ? figure <= limit * Factor : null;
    }
}
