namespace Statsig.Runtime;

/// <summary>The one client that accessors use when they are given none.</summary>
internal static class SharedClient
{
    private static readonly object Gate = new();
    private static StatsigClient? Current;

    public static IStatsigClient Get() => Volatile.Read(ref Current) ?? throw new InvalidOperationException(
        "There is no shared Statsig client. Call StatsigClient.Initialize(options) when the app starts, or give the accessor a client.");

    public static StatsigClient Set(Func<StatsigClient> make)
    {
        lock (Gate)
        {
            if (Current is not null)
            {
                throw new InvalidOperationException(
                    "There is a shared Statsig client already. Call StatsigClient.Initialize once when the app starts, "
                    + "or dispose the first client before the second one.");
            }

            var client = make();
            Volatile.Write(ref Current, client);
            return client;
        }
    }

    /// <summary>Makes room for another, when it is this client that is shared.</summary>
    public static void Clear(StatsigClient client) => Interlocked.CompareExchange(ref Current, null, client);
}
