using Telar.Core.Shared;

namespace Telar.Tests.Given;

/// Chance one throw after another, the same for the same seed.
internal sealed class Dice(ulong seed)
{
    private readonly RandomStream stream = RandomStream.Of(seed, 0);
    private ulong place;

    /// From 0 to one below the count.
    public int Below(int count) => stream.PickAt(place++, count);
}
