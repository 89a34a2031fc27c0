using System.Text.RegularExpressions;

namespace Telar.Core.Organisations.TaxIds;

/// One kind of tax id: what it looks like with all its places filled, and which of its characters follow from the others.
/// The example is made up by us and right.
public sealed record TaxIdKind(string Shape, int Length, string Example)
{
    // Twenty characters at most come here; the limit only guards against a shape written badly.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex shape = new($"^(?:{Shape})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, Patience);

    /// The fewest characters that people write: zeros are put in front for the rest, and more zeros than fit are taken away.
    /// Null: people write all of them.
    public int? Shortest { get; init; }

    /// Where those zeros go: 0 in front of everything, 1 behind the letter that comes first.
    public int ZerosAt { get; init; }

    public IReadOnlyList<CheckCharacter> Checks { get; init; } = [];

    public bool TakesLength(int length) => length >= (Shortest ?? Length) && length <= Length;

    /// The tax id with all its places filled, or null where it does not look like this kind.
    public string? Read(string plain)
    {
        if (Shortest is not null && ZerosAt == 0 && plain.Length > Length && plain.AsSpan(0, plain.Length - Length).IndexOfAnyExcept('0') < 0)
            plain = plain[^Length..];
        if (!TakesLength(plain.Length))
            return null;
        var whole = plain.Insert(ZerosAt, new('0', Length - plain.Length));
        return shape.IsMatch(whole) ? whole : null;
    }

    public bool Holds(string whole) => Checks.All(check => check.Holds(whole));
}
