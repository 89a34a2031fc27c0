namespace Telar.Web.Api;

/// What is counted of the open API.
internal static class ApiMetrics
{
    private static long observations;

    public static long Observations => Interlocked.Read(ref observations);

    public static void ObservationsSent(int count) => Interlocked.Add(ref observations, count);
}
