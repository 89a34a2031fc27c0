namespace Telar.Core.Indices;

/// What varies between replicas. Choices first, then the weights of each level of the tree from the indicators up.
public sealed class ReplicaFactors
{
    internal const int Normalisation = 0;
    internal const int Aggregation = 1;
    internal const int Treatment = 2;
    internal const int Imputation = 3;
    internal const int LeftOut = 4;
    internal const int FirstWeights = 5;

    internal ReplicaFactors(IndexTree tree, UncertaintyPlan plan)
    {
        Count = FirstWeights + tree.Levels.Count - 1;
        var varying = new List<(int, string)>();
        void Add(bool varies, int factor, string name)
        {
            if (varies)
                varying.Add((factor, name));
        }
        Add(plan.OtherNormalisations.Count > 0, Normalisation, "normalisation");
        Add(plan.OtherAggregations.Count > 0, Aggregation, "aggregation");
        Add(plan.OtherTreatments.Count > 0, Treatment, "treatment");
        Add(plan.Imputations.Count > 0, Imputation, "imputation");
        Add(plan.LeavesOneOut, LeftOut, "leave_one_out");
        for (var level = 0; level < tree.Levels.Count - 1; level++)
            Add(plan.WeightSpread > 0, FirstWeights + level, "weights_in_" + tree.Levels[level + 1].Rule!.Name);
        Varying = varying;
    }

    internal int Count { get; }

    /// Those that can take more than one value, with the name they carry in published files.
    public IReadOnlyList<(int Factor, string Name)> Varying { get; }
}
