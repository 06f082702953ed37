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
    public async Task A_full_queue_is_logged_once_an_interval_with_all_that_it_dropped()
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var options = Options(server, logs, time);
        options.EventQueueCapacity = 1;
        options.ShutdownTimeout = TimeSpan.FromMilliseconds(1);
        var client = new StatsigClient(options);
        client.Log("in flight");
        await server.NextAsync();
        client.Log("0", "1", "2", "3", "4");
        Assert.StartsWith("1 Statsig events were dropped because the queue of 1 is full.", Assert.Single(logs.WithId(10)), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromMinutes(1));
        client.Log("5");
        Assert.Equal(2, logs.WithId(10).Count());
        Assert.StartsWith("4 Statsig events were dropped because the queue of 1 is full.", logs.WithId(10).Last(), StringComparison.Ordinal);
        Assert.Equal(5, client.DroppedEvents);
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromMilliseconds(1));
        Assert.Equal(7, client.DroppedEvents);
    }

    [Fact]
    public async Task However_long_the_first_line_took_the_next_one_comes_a_minute_later()
    {
        var time = new SteppingTime { Step = TimeSpan.FromMilliseconds(10) };
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var options = Options(server, logs);
        options.TimeProvider = time;
        options.EventQueueCapacity = 1;
        options.ShutdownTimeout = TimeSpan.FromMilliseconds(1);
        await using var client = new StatsigClient(options);
        client.Log("in flight");
        await server.NextAsync();
        client.Log("0");
        var first = time.Now + time.Step;
        client.Log("1");
        time.Step = TimeSpan.Zero;
        time.Now = first + TimeSpan.FromMinutes(1);
        client.Log("2");
        Assert.Equal(2, logs.WithId(10).Count());
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

    /// <summary>A clock that goes on by a step whenever somebody looks.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        public TimeSpan Step { get; set; }

        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => (Now += Step).Ticks;
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
