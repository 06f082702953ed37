using System.Collections;
using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

/// <summary>What one event, or one full queue, does to the others.</summary>
public sealed class EventIsolationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_cannot_be_written_is_dropped_alone()
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server, logs));
        client.Log("a", "b", "c");
        client.LogEvent(User, "broken", metadata: new NullKey());
        client.Log("d", "e");
        await client.FlushAsync(Ct);
        Assert.Equal(["a", "b", "c", "d", "e"], server.Requests.SelectMany(r => r.EventNames));
        Assert.Equal(1, client.DroppedEvents);
        Assert.StartsWith("1 Statsig events were dropped because of a defect", Assert.Single(logs.WithId(15)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flush_waits_for_the_batch_in_flight_also_when_the_queue_overflows_meanwhile()
    {
        var gate = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await gate.Task;
            return Accepted;
        });
        var options = Options(server, time: new FakeTimeProvider());
        options.EventQueueCapacity = 2;
        await using var client = new StatsigClient(options);
        client.Log("a");
        var flush = client.FlushAsync(Ct);
        Assert.Equal(["a"], (await server.NextAsync()).EventNames);
        client.Log("b", "c", "d", "e", "f");
        Assert.Equal(3, client.DroppedEvents);
        Assert.False(flush.IsCompleted);
        gate.SetResult();
        await flush;
        await client.FlushAsync(Ct);
        Assert.Equal(["a", "e", "f"], server.Requests.SelectMany(r => r.EventNames));
    }

    [Fact]
    public async Task Neither_the_key_nor_private_attributes_are_in_a_body()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        client.LogEvent(User, "seen", 1, new Dictionary<string, string> { ["a"] = "b" });
        client.LogExposure(User, Exposure.Gate("new_checkout", passes: true));
        await client.FlushAsync(Ct);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request =>
        {
            Assert.DoesNotContain(TestOptions.Key, request.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("private", request.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("hidden", request.Text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_there_is_no_gzip_the_body_is_plain(bool compress)
    {
        var writer = new EventBatchWriter(EventEndpoint.Events, environment: null, compress);
        var item = new QueuedEvent(User, "seen", QueuedEvent.NoNumber, text: null, metadata: null);
        var batch = writer.Write(new ArraySegment<QueuedEvent>([item]))!;
        Assert.Equal(compress, batch.IsCompressed);
        Assert.Equal(!compress, batch.Body[0] == (byte)'{');
    }

    /// <summary>A dictionary that nobody should have written.</summary>
    private sealed class NullKey : IReadOnlyDictionary<string, string>
    {
        public int Count => 1;

        public IEnumerable<string> Keys => [null!];

        public IEnumerable<string> Values => ["value"];

        public string this[string key] => "value";

        public bool ContainsKey(string key) => false;

        public bool TryGetValue(string key, out string value)
        {
            value = "value";
            return false;
        }

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Repeat(new KeyValuePair<string, string>(null!, "value"), 1).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
