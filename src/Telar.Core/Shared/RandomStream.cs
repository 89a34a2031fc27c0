namespace Telar.Core.Shared;

/// Chance that can be repeated: the number at a place follows from the key and the place alone, so that replicas can be
/// computed in any order and on any number of threads. The mixing is that of SplitMix64 (Steele, Lea and Flood, 2014).
public readonly record struct RandomStream(ulong Key)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// The stream of one replica.
    public static RandomStream Of(ulong seed, ulong number) => new(unchecked(Mix(Mix(seed + Golden) + (number * Golden))));

    /// Evenly from 0 up to, not including, 1.
    public double At(ulong place) => (Bits(place) >> 11) * (1.0 / (1UL << 53));

    /// Evenly from 0 up to, not including, `count`.
    public int PickAt(ulong place, int count) => (int)(At(place) * count);

    public ulong Bits(ulong place) => unchecked(Mix(Key + ((place + 1) * Golden)));

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
