using Telar.Core.Indicators;
using Telar.Core.Indices;
using Telar.Core.Indices.Releases;
using Telar.Core.Shared;
using Telar.Services.Indices;

namespace Telar.Tests.Core.Indices.Releases;

/// A release that was really computed: ten countries, two threads of three indicators, holes, older values, a few hundred replicas.
internal static class SmallRelease
{
    public const string RecipeText = """
        code: small
        units: [ARG, BOL, BRA, CHL, COL, CRI, CUB, ECU, ESP, PRY]
        window: { from: 2015, to: 2024 }
        treatment: { method: winsorise, at_most: 1 }
        normalisation: { method: min_max, low: 0, high: 100 }
        levels:
          - { name: thread, aggregation: arithmetic, minimum_coverage: 0.5 }
          - { name: index, aggregation: arithmetic, minimum_coverage: 1 }
        uncertainty:
          replicas: 200
          seed: 7
          weight_spread: 0.25
          leave_one_out: true
          alternatives:
            normalisation: [{ method: rank }]
            imputation: [median, older]
        sensitivity: { rows: 16, seed: 8, resamplings: 10 }
        tree:
          code: INDEX
          children:
            - code: TAL
              weight: 1
              children:
                - { indicator: TRAINED, weight: 1, direction: up }
                - { indicator: IDLE, weight: 1, direction: down }
                - { indicator: HOURS, weight: 2, direction: up }
            - code: TRA
              weight: 1
              children:
                - { indicator: SALES, weight: 1, direction: up }
                - { indicator: COST, weight: 1, direction: down }
                - { indicator: LOANS, weight: 1, direction: up }
        absent:
          - code: TAL5
            reason: { es: Nadie lo mide., pt: Ninguém o mede., en: Nobody measures it. }
        """;

    public static readonly string[] Countries = ["ARG", "BOL", "BRA", "CHL", "COL", "CRI", "CUB", "ECU", "ESP", "PRY"];

    public static readonly string[] Indicators = ["TRAINED", "IDLE", "HOURS", "SALES", "COST", "LOANS"];

    public static Recipe Recipe => Recipe.Of(new()
    {
        Code = "small",
        Units = Countries,
        Window = new(2015, 2024),
        Treatment = Treatment.Winsorise(1),
        Normalisation = Normalisation.MinMax(0, 100),
        Levels = [new("thread", Aggregation.Arithmetic, 0.5), new("index", Aggregation.Arithmetic, 1)],
        Uncertainty = new() { Replicas = 200, Seed = 7, OtherNormalisations = [Normalisation.ByRank], Imputations = [Imputation.Median, Imputation.Older] },
        Sensitivity = new() { Rows = 16, Seed = 8, Resamplings = 10 },
        Root = new("INDEX", 1)
        {
            Children =
            [
                new("TAL", 1) { Children = [new("TRAINED", 1), new("IDLE", 1) { Direction = Direction.Down }, new("HOURS", 2)] },
                new("TRA", 1) { Children = [new("SALES", 1), new("COST", 1) { Direction = Direction.Down }, new("LOANS", 1)] },
            ],
        },
        Absent = [new("TAL5", new("Nadie lo mide.", "Ninguém o mede.", "Nobody measures it."))],
    }).Value;

    /// Seeded figures: a year inside the window for most, one before it for some, and Cuba without anything.
    public static IReadOnlyDictionary<string, IndicatorFigures> Figures(ulong seed = 3)
    {
        var stream = new RandomStream(seed);
        var figures = new Dictionary<string, IndicatorFigures>(StringComparer.Ordinal);
        var place = 0UL;
        foreach (var indicator in Indicators)
        {
            var own = new List<PublishedFigure>();
            foreach (var country in Countries.Where(country => country != "CUB"))
            {
                if (stream.At(place++) > 0.2)
                    own.Add(Figure(country, indicator, 2015 + stream.PickAt(place++, 10), Math.Exp(2 * stream.At(place++))));
                if (stream.At(place++) > 0.5)
                    own.Add(Figure(country, indicator, 2010, Math.Exp(2 * stream.At(place++))));
            }
            figures.Add(indicator, IndicatorFigures.Of(indicator, [own]));
        }
        return figures;
    }

    public static PublishedFigure Figure(string country, string indicator, int year, double value, ObservationStatus status = ObservationStatus.Measured) =>
        new(new("wdi-2020-07", indicator), new(country, Period.OfYear(year), value, FormattableString.Invariant($"{value}"), status, ""));

    public static readonly ReleaseOrder Order = new("small-1", ReleaseState.Experimental, new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero), RecipeText) { By = "The secretariat" };

    public static Release Computed(ReleaseOrder? order = null, ulong seed = 3, int threads = 1) =>
        ComputeRelease.Whole(order ?? Order, Recipe, ReleaseInputs.Choose(Recipe, Figures(seed), (_, _) => true).Figures, threads, TestContext.Current.CancellationToken).Value;
}
