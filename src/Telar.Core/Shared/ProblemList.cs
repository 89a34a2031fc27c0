using System.Collections;

namespace Telar.Core.Shared;

/// The problems of one piece of work: the first thousand are kept, the rest are counted.
public sealed class ProblemList : IReadOnlyCollection<Problem>
{
    public const int Kept = 1000;

    private readonly List<Problem> problems = [];

    /// All that were found, kept or not.
    public int Count { get; private set; }

    public int NotKept => Count - problems.Count;

    public void Add(Problem problem)
    {
        Count++;
        if (problems.Count < Kept)
            problems.Add(problem);
    }

    public IEnumerator<Problem> GetEnumerator() => problems.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
