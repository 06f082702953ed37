using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class EventBatchingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_batch_goes_out_at_once()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Accepted);
        var options = Options(server, time: time);
        options.EventBatchSize = 3;
        await using var client = new StatsigClient(options);
        client.Log("a", "b", "c", "d");
        Assert.Equal(["a", "b", "c"], (await server.NextAsync()).EventNames);
        client.Log("e", "f");
        Assert.Equal(["d", "e", "f"], (await server.NextAsync()).EventNames);
    }

    [Fact]
    public async Task A_batch_that_is_not_full_goes_out_when_its_oldest_event_is_of_age()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server, time: time));
        client.Log("a");
        time.Advance(TimeSpan.FromSeconds(9));
        client.Log("b");
        Assert.Empty(server.Requests);
        await time.AdvanceUntilAsync(server.NextAsync(), TimeSpan.FromSeconds(1));
        Assert.Equal(["a", "b"], Assert.Single(server.Requests).EventNames);
    }

    [Fact]
    public async Task Flush_completes_when_everything_before_it_is_accepted()
    {
        var gate = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await gate.Task;
            return Accepted;
        });
        var options = Options(server, time: new FakeTimeProvider());
        options.EventBatchSize = 2;
        await using var client = new StatsigClient(options);
        await client.FlushAsync(Ct);
        client.Log("a", "b", "c");
        var flush = client.FlushAsync(Ct);
        await server.NextAsync();
        Assert.False(flush.IsCompleted);
        gate.SetResult();
        await flush;
        Assert.Equal(["a", "b", "c"], server.Requests.SelectMany(r => r.EventNames));
        await client.FlushAsync(Ct);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_flush_can_be_given_up()
    {
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var options = Options(server);
        options.ShutdownTimeout = TimeSpan.FromMilliseconds(1);
        await using var client = new StatsigClient(options);
        client.Log("a");
        using var source = new CancellationTokenSource();
        var flush = client.FlushAsync(source.Token);
        await server.NextAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
    }

    [Fact]
    public async Task A_full_queue_drops_its_oldest_events_and_counts_them()
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        var gate = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await gate.Task;
            return Accepted;
        });
        var options = Options(server, logs, time);
        options.EventQueueCapacity = 3;
        await using var client = new StatsigClient(options);
        client.Log("a", "b", "c");
        Assert.Equal(["a", "b", "c"], (await server.NextAsync()).EventNames);
        client.Log("d", "e", "f", "g", "h");
        Assert.Equal(2, client.DroppedEvents);
        Assert.Equal(
            "1 Statsig events were dropped since the last such line because the queue of 3 is full: they are logged faster than they can be sent.",
            Assert.Single(logs.WithId(10)));
        gate.SetResult();
        await client.FlushAsync(Ct);
        Assert.Equal(["f", "g", "h"], server.Requests[1].EventNames);
        Assert.Equal(2, client.DroppedEvents);
    }

    [Fact]
    public async Task Many_threads_lose_nothing_and_each_keeps_its_order()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        var options = Options(server);
        options.EventBatchSize = 64;
        options.EventQueueCapacity = 100_000;
        var client = new StatsigClient(options);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                client.LogEvent(User, $"{thread}-{i}");
                if (i % 100 == 0)
                {
                    await client.FlushAsync(Ct);
                }
            }
        })));
        await client.DisposeAsync();
        var names = server.Requests.SelectMany(r => r.EventNames).ToArray();
        Assert.Equal(4000, names.Length);
        foreach (var thread in names.GroupBy(n => n.Split('-')[0]))
        {
            Assert.Equal(Enumerable.Range(0, 500).Select(i => i.ToString(CultureInfo.InvariantCulture)), thread.Select(n => n.Split('-')[1]));
        }
    }
}
