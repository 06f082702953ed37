using System.Globalization;
using Statsig.Runtime;

namespace Benchmarks.Http;

/// <summary>What a remembered answer holds in memory: the heap before and after many of them, beside the users alone.</summary>
internal static class CachedMemoryCommand
{
    private const int Count = 100_000;
    private const string Answer = """{"value":true,"rule_id":"2RamGsERWbWMIMnSfOlQuX","group_name":"Everyone"}""";

    public static async Task RunAsync()
    {
        using var handler = InMemoryConnection.CreateHandler(Answer);
        await using var client = new StatsigClient(new StatsigOptions
        {
            ApiKey = "client-benchmark",
            ApiBaseAddress = new Uri("http://127.0.0.1/v1/"),
            EventsBaseAddress = new Uri("http://127.0.0.1/v1/"),
            HttpHandler = handler,
            CacheDuration = TimeSpan.FromDays(1),
            CacheCapacity = Count,
        });
        var gate = new FeatureGate("new_checkout", false);
        _ = await gate.CheckAsync(client, new StatsigUser("warm up"));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var users = new StatsigUser[Count];
        for (var i = 0; i < Count; i++)
        {
            users[i] = new StatsigUser(i.ToString(CultureInfo.InvariantCulture));
        }

        var withUsers = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var user in users)
        {
            _ = await gate.CheckAsync(client, user);
        }

        var withAnswers = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(withAnswers - withUsers) / (double)Count:F0} bytes for each remembered answer, beside {(withUsers - before) / (double)Count:F0} bytes of its user."));
        GC.KeepAlive(users);
        GC.KeepAlive(client);
    }
}
