using Telar.Core.Indices;
using Telar.Core.Shared;

namespace Telar.Tests.Core.Shared;

public class RandomStreamTests
{
    [Fact]
    public void A_number_follows_from_seed_replica_and_place_alone()
    {
        Assert.Equal(RandomStream.Of(7, 3).At(11), RandomStream.Of(7, 3).At(11));
        Assert.NotEqual(RandomStream.Of(7, 3).At(11), RandomStream.Of(7, 4).At(11));
        Assert.NotEqual(RandomStream.Of(7, 3).At(11), RandomStream.Of(8, 3).At(11));
        Assert.NotEqual(RandomStream.Of(7, 3).At(11), RandomStream.Of(7, 3).At(12));
    }

    [Fact]
    public void The_generator_is_the_published_one()
    {
        // The first numbers of SplitMix64 from the state 1234567, as its authors' program prints them.
        var stream = new RandomStream(1234567);

        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], new[] { stream.Bits(0), stream.Bits(1), stream.Bits(2) });
    }

    [Fact]
    public void Numbers_of_one_place_are_even_over_replicas()
    {
        var tenths = new int[10];
        for (ulong replica = 0; replica < 100_000; replica++)
            tenths[RandomStream.Of(2026, replica).PickAt(5, 10)]++;

        // Four standard deviations of a count of 10,000.
        Assert.All(tenths, count => Assert.InRange(count, 10_000 - 380, 10_000 + 380));
    }

    [Fact]
    public void Places_of_one_replica_do_not_go_together()
    {
        double[] left = [.. Enumerable.Range(0, 20_000).Select(replica => RandomStream.Of(1, (ulong)replica).At(0))];
        double[] right = [.. Enumerable.Range(0, 20_000).Select(replica => RandomStream.Of(1, (ulong)replica).At(1))];
        double[] next = [.. Enumerable.Range(0, 20_000).Select(replica => RandomStream.Of(1, (ulong)replica + 1).At(0))];

        Assert.InRange(Correlation.Of(left, right, 2), -0.03, 0.03);
        Assert.InRange(Correlation.Of(left, next, 2), -0.03, 0.03);
    }
}
