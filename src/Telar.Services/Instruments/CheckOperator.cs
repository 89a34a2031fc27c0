using Telar.Core.Instruments.Operators;
using Telar.Storage.Instruments;

namespace Telar.Services.Instruments;

/// Whose token a secret is. A secret is looked up by its hash: how long that takes says nothing about how much of it was right.
public sealed class CheckOperator(OperatorTokens tokens, TimeProvider clock)
{
    /// Null where there is no such token, or it has expired, or was revoked: whoever shows it learns no more than that.
    public async Task<OperatorToken?> RunAsync(string secret, CancellationToken ct) =>
        await tokens.FindAsync(secret, ct) is { } token && token.HoldsAt(clock.GetUtcNow()) ? token : null;
}
