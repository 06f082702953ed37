using System.Threading.Channels;
using BenchmarkDotNet.Attributes;
using Statsig.Runtime;

namespace Benchmarks.Events;

/// <summary>What logging an event costs the caller, who does not wait for anything. Batches are sent meanwhile, to a handler in memory.</summary>
[MemoryDiagnoser]
public class LogEventBenchmarks
{
    private readonly StatsigUser _user = new("42");
    private readonly Dictionary<string, string> _metadata = new() { ["sku"] = "A-1", ["currency"] = "CHF" };
    private readonly Channel<FloorEvent> _channel = Channel.CreateBounded<FloorEvent>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly EventSink _sink = new();
    private StatsigClient _client = null!;

    [GlobalSetup]
    public void Setup() => _client = new StatsigClient(_sink.Options());

    [GlobalCleanup]
    public async Task Cleanup() => await _client.DisposeAsync();

    [Benchmark(Baseline = true, Description = "floor: a bounded Channel of objects that drops the oldest, nobody reads")]
    public bool Floor() => _channel.Writer.TryWrite(new FloorEvent(_user, "add_to_cart", 29.99, DateTimeOffset.UtcNow));

    [Benchmark(Description = "LogEvent(user, name, number)")]
    public void Number() => _client.LogEvent(_user, "add_to_cart", 29.99);

    [Benchmark(Description = "LogEvent(user, name, number, metadata of two)")]
    public void Metadata() => _client.LogEvent(_user, "add_to_cart", 29.99, _metadata);

    private sealed record FloorEvent(StatsigUser User, string Name, double Value, DateTimeOffset Time);
}
