namespace Telar.Core.Shared;

/// Either a value or the problems that stand in its way, never both and never neither.
public sealed class Outcome<T>
    where T : class
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Problem> problems)
    {
        this.value = value;
        Problems = problems;
    }

    public IReadOnlyList<Problem> Problems { get; }

    public bool IsRefused => value is null;

    /// The value; asking a refusal for it is our own mistake.
    public T Value => value ?? throw new InvalidOperationException($"Refused: {Problems[0].Code}.");

    public static Outcome<T> Of(T value) => new(value, []);

    public static Outcome<T> Refused(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
            throw new ArgumentException("A refusal names at least one problem.", nameof(problems));
        return new(null, problems);
    }
}
