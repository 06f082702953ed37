using Statsig.Runtime;

namespace Benchmarks.Events;

/// <summary>What an event that waits keeps in memory, over and above what the caller keeps anyway: user, name, texts.</summary>
internal static class MemoryCommand
{
    private const int Count = 100_000;

    public static async Task RunAsync()
    {
        var user = new StatsigUser("42");
        var metadata = new Dictionary<string, string> { ["sku"] = "A-1", ["currency"] = "CHF" };
        Console.WriteLine($"Bytes kept by each of {Count:N0} events that wait:");
        Console.WriteLine($"- with a number: {await PerEventAsync(client => client.LogEvent(user, "add_to_cart", 29.99)).ConfigureAwait(false):0.0}");
        Console.WriteLine($"- with a number and metadata of two: {await PerEventAsync(client => client.LogEvent(user, "add_to_cart", 29.99, metadata)).ConfigureAwait(false):0.0}");
        var exposure = Exposure.Gate("new_checkout", passes: true);
        Console.WriteLine($"- an exposure: {await PerEventAsync(client => client.LogExposure(user, exposure)).ConfigureAwait(false):0.0}");
    }

    private static async Task<double> PerEventAsync(Action<StatsigClient> log)
    {
        var options = new EventSink().Options();
        options.EventQueueCapacity = 2 * Count;
        options.EventBatchSize = 2 * Count;
        options.EventFlushInterval = TimeSpan.FromDays(1);
        var client = new StatsigClient(options);
        await using (client.ConfigureAwait(false))
        {
            log(client);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            for (var i = 0; i < Count; i++)
            {
                log(client);
            }

            var after = GC.GetTotalMemory(forceFullCollection: true);
            return (after - before) / (double)Count;
        }
    }
}
