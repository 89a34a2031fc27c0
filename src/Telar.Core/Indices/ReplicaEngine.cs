using Telar.Core.Shared;

namespace Telar.Core.Indices;

/// Everything that replicas of one index share, prepared once: the inputs under every choice. A replica is then only
/// weights, means and places. Immutable, so that several threads may run pieces of the replicas side by side.
public sealed class ReplicaEngine
{
    private readonly Scenario[] scenarios;
    private readonly (int Normalisations, int Aggregations, int Treatments, int Imputations) choices;
    private readonly double[][] weights;

    private ReplicaEngine(IndexComputation release, UncertaintyPlan plan, Scenario[] scenarios, (int, int, int, int) choices, double[][] weights)
    {
        Release = release;
        Plan = plan;
        this.scenarios = scenarios;
        this.choices = choices;
        this.weights = weights;
        Factors = new(release.Recipe.Tree, plan);
    }

    public IndexComputation Release { get; }

    public UncertaintyPlan Plan { get; }

    public ReplicaFactors Factors { get; }

    internal IndexTree Tree => Release.Recipe.Tree;

    internal int Units => Release.Scores.Units.Count;

    public static ReplicaEngine Prepare(IndexComputation release)
    {
        var (recipe, plan) = (release.Recipe, release.Recipe.Draft.Uncertainty);
        Normalisation[] normalisations = [recipe.Normalisation, .. plan.OtherNormalisations];
        Aggregation?[] aggregations = [null, .. plan.OtherAggregations];
        Treatment[] treatments = [recipe.Treatment, .. plan.OtherTreatments];
        Imputation[] imputations = [Imputation.None, .. plan.Imputations];

        var prepared = new List<Scenario>();
        foreach (var imputation in imputations)
        {
            var filled = Impute.Apply(imputation, release.Inputs.Values, release.Inputs.Older);
            foreach (var treatment in treatments)
            {
                var treated = IndexComputation.Treat(treatment, filled);
                foreach (var aggregation in aggregations)
                {
                    foreach (var normalisation in normalisations)
                        prepared.Add(Scenario.Of(recipe, treated, normalisation, aggregation));
                }
            }
        }
        var counts = (normalisations.Length, aggregations.Length, treatments.Length, imputations.Length);
        return new(release, plan, [.. prepared], counts, WeightsOf(recipe.Tree));
    }

    /// The same choices around other weights; `release` is the index with those weights.
    internal ReplicaEngine Around(IndexComputation release, int replicas) =>
        new(release, Plan with { Replicas = replicas }, scenarios, choices, WeightsOf(release.Recipe.Tree));

    /// Runs the replicas from `tally.From` up to `tally.To` and counts them.
    public void Run(ReplicaTally tally)
    {
        var workspace = new ReplicaWorkspace(this);
        var streams = new RandomStream[Factors.Count];
        for (var number = tally.From; number < tally.To; number++)
        {
            streams.AsSpan().Fill(RandomStream.Of(Plan.Seed, (ulong)number));
            workspace.Score(streams);
            tally.Add(workspace);
        }
    }

    /// A draw from 0 to 1 stands evenly for a weight from (1 - spread) to (1 + spread) times the published one.
    public static double VariedWeight(double published, double spread, double draw) => published * (1 + (spread * ((2 * draw) - 1)));

    internal bool IsOnPublishedScale(int number)
    {
        var stream = RandomStream.Of(Plan.Seed, (ulong)number);
        Span<RandomStream> streams = stackalloc RandomStream[ReplicaFactors.FirstWeights];
        streams.Fill(stream);
        return ScenarioFor(streams).IsPublishedScale;
    }

    internal Scenario ScenarioFor(ReadOnlySpan<RandomStream> streams)
    {
        var imputation = streams[ReplicaFactors.Imputation].PickAt(ReplicaFactors.Imputation, choices.Imputations);
        var treatment = streams[ReplicaFactors.Treatment].PickAt(ReplicaFactors.Treatment, choices.Treatments);
        var aggregation = streams[ReplicaFactors.Aggregation].PickAt(ReplicaFactors.Aggregation, choices.Aggregations);
        var normalisation = streams[ReplicaFactors.Normalisation].PickAt(ReplicaFactors.Normalisation, choices.Normalisations);
        return scenarios[(((((imputation * choices.Treatments) + treatment) * choices.Aggregations) + aggregation) * choices.Normalisations) + normalisation];
    }

    /// Draws the weights of a level's nodes around the published ones.
    internal void DrawWeights(int level, ReadOnlySpan<RandomStream> streams, Span<double> drawn)
    {
        var stream = streams[ReplicaFactors.FirstWeights + level];
        var published = weights[level];
        // Each level draws from a stretch of places of its own, far from the choices'.
        var start = (ulong)(level + 1) << 32;
        for (var node = 0; node < published.Length; node++)
            drawn[node] = VariedWeight(published[node], Plan.WeightSpread, stream.At(start + (ulong)node));
        if (level == 0 && Plan.LeavesOneOut)
        {
            var leftOut = streams[ReplicaFactors.LeftOut].PickAt(ReplicaFactors.LeftOut, published.Length + 1);
            if (leftOut < published.Length)
                drawn[leftOut] = 0;
        }
    }

    private static double[][] WeightsOf(IndexTree tree) => [.. tree.Levels.Select(level => level.Weights.ToArray())];
}
