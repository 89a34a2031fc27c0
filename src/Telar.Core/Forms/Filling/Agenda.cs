using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

internal enum ComputationKind
{
    Relevance,
    Count,
    Value,
}

/// One thing that a form computes by itself: whether a field is asked, how often a group repeats, or a value.
internal sealed record Computation(ComputationKind Kind, FormField Field, Expression Expression, FormExpression Source, FieldReads Reads)
{
    /// The field at whose elements it is computed: a repeat may have no turn yet, so its number is computed around it.
    public FormField At => Kind is ComputationKind.Count ? Field.Parent! : Field;
}

/// That a computation must run when a field changes: in the same turn of a repeat, or in all where there is none.
internal readonly record struct Dependent(int Rank, FormField? Within);

/// All computations of a form in an order in which each comes after what it reads, and for each field what depends on it.
internal sealed class Agenda
{
    private readonly Dependent[][] dependents;
    private readonly int[] relevance;
    private readonly int[] count;
    private readonly int[] value;

    private Agenda(int fields, IReadOnlyList<Computation> ordered)
    {
        Computations = ordered;
        (relevance, count, value) = (Filled(fields), Filled(fields), Filled(fields));
        var lists = new List<Dependent>?[fields];
        for (var rank = 0; rank < ordered.Count; rank++)
        {
            var computation = ordered[rank];
            (computation.Kind switch { ComputationKind.Relevance => relevance, ComputationKind.Count => count, _ => value })[computation.Field.Place] = rank;
            foreach (var (field, within) in computation.Reads.Fields)
                (lists[field.Place] ??= []).Add(new(rank, within));
        }
        dependents = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    public IReadOnlyList<Computation> Computations { get; }

    public ReadOnlySpan<Dependent> DependentsOf(int place) => dependents[place];

    /// The rank of the computation of a field, or -1.
    public int RankOf(ComputationKind kind, int place) => kind switch
    {
        ComputationKind.Relevance => relevance[place],
        ComputationKind.Count => count[place],
        _ => value[place],
    };

    public static Agenda Of(IReadOnlyList<FormField> fields, IReadOnlyList<Computation> computations, out IReadOnlyList<IReadOnlyList<Computation>> circles)
    {
        var order = new Ordering(fields, computations);
        circles = order.Circles;
        return new(fields.Count, order.Ordered);
    }

    private static int[] Filled(int length)
    {
        var ranks = new int[length];
        Array.Fill(ranks, -1);
        return ranks;
    }
}
