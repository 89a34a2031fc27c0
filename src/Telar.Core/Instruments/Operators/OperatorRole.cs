namespace Telar.Core.Instruments.Operators;

/// What the holder of a token may do over HTTP. Everybody else only reads, and sees nothing of single responses.
public enum OperatorRole
{
    /// Sees and exports responses and their statistics.
    Analyst,

    /// Also moves versions of instruments on and invites.
    Editor,
}

public static class OperatorRoles
{
    public static readonly IReadOnlyDictionary<string, OperatorRole> ByName = new Dictionary<string, OperatorRole>(StringComparer.Ordinal)
    {
        ["analyst"] = OperatorRole.Analyst,
        ["editor"] = OperatorRole.Editor,
    };

    public static string Name(this OperatorRole role) => ByName.Single(pair => pair.Value == role).Key;

    /// An editor may do whatever an analyst may.
    public static bool Includes(this OperatorRole held, OperatorRole asked) => held >= asked;
}

/// One token without its secret: that is shown once, when it is made.
public sealed record OperatorToken(string Id, string Name, OperatorRole Role, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt)
{
    public bool HoldsAt(DateTimeOffset moment) => RevokedAt is null && moment < ExpiresAt;
}
