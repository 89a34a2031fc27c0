namespace Telar.Core.Organisations.TaxIds;

/// How the tax ids of a country are written: its kinds, and what may stand in front of the number. `Lengths` is said to
/// people, and empty where the length tells nothing.
public sealed record TaxIdRule(string Country, string Name, string Lengths, IReadOnlyList<TaxIdKind> Kinds)
{
    /// What people write in front: the name of the number, the letters of the country.
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// Numbers that stand for nobody: they are put on invoices when the buyer has none.
    public IReadOnlyList<string> Nobody { get; init; } = [];

    /// Where dashes tell something that is lost without them: from what somebody wrote to what is read.
    public Func<string, string>? Tidy { get; init; }

    public string Example => Kinds[0].Example;

    /// Whether a public formula tells a slip of the pen, in at least one of its kinds.
    public bool IsChecked => Kinds.Any(kind => kind.Checks.Count > 0);
}
