using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

/// <summary>The log says how many were lost: nothing twice, nothing left out.</summary>
public sealed class EventLossTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_is_logged_at_once_then_once_an_interval_and_at_the_end()
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var client = await WithOnePlaceAsync(server, logs, time);
        client.Log("0", "1", "2", "3", "4");
        Assert.Equal([1], Counts(logs, 10));

        // Nobody logs anything more, and yet the rest is said when the minute is over.
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([1, 3], Counts(logs, 10));
        client.Log("5", "6");
        Assert.Equal([1, 3], Counts(logs, 10));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([1, 3, 2], Counts(logs, 10));
        client.Log("7");
        Assert.Equal(7, client.DroppedEvents);
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromMilliseconds(1));
        Assert.Equal([1, 3, 2, 1], Counts(logs, 10));
        Assert.Equal([2], Counts(logs, 14));
        Assert.Equal(9, client.DroppedEvents);
    }

    [Fact]
    public async Task After_a_minute_without_a_loss_the_next_one_is_logged_at_once()
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var client = await WithOnePlaceAsync(server, logs, time);
        client.Log("0", "1");
        time.Advance(TimeSpan.FromMinutes(1));
        client.Log("2");
        Assert.Equal([1, 1], Counts(logs, 10));
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData(400, 12)]
    [InlineData(413, 13)]
    public async Task What_is_refused_is_logged_in_the_same_way(int status, int eventId)
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Status(status));
        var options = Options(server, logs, time);
        options.EventBatchSize = 1;
        var client = new StatsigClient(options);
        client.Log("a");
        await client.FlushAsync(Ct);
        client.Log("b", "c");
        await client.FlushAsync(Ct);
        Assert.Equal([1], Counts(logs, eventId));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([1, 2], Counts(logs, eventId));
        client.Log("d");
        await client.DisposeAsync();
        Assert.Equal([1, 2, 1], Counts(logs, eventId));
        Assert.Equal(4, client.DroppedEvents);
    }

    [Fact]
    public async Task However_many_threads_lose_at_once_the_numbers_add_up()
    {
        var time = new FakeTimeProvider();
        long logged = 0;
        var losses = new LossCount(time, count => Interlocked.Add(ref logged, count));
        var losing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                for (var i = 0; i < 10_000; i++)
                {
                    losses.Add(1);
                }
            },
            Ct)));
        while (!losing.IsCompleted)
        {
            time.Advance(TimeSpan.FromMinutes(1));
        }

        await losing;
        losses.Close();
        Assert.Equal(40_000, logged);
        losses.Add(2);
        Assert.Equal(40_002, logged);
    }

    [Fact]
    public async Task A_defect_costs_its_batch_and_not_the_loop()
    {
        var time = new BreakableTime();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Accepted);
        var options = Options(server, logs);
        options.TimeProvider = time;
        options.EventBatchSize = 1;
        await using var client = new StatsigClient(options);
        client.Log("a");
        await client.FlushAsync(Ct);
        time.BreakNext();
        client.Log("b");
        await client.FlushAsync(Ct);
        client.Log("c");
        await client.FlushAsync(Ct);
        Assert.Equal(["a", "c"], server.Requests.SelectMany(r => r.EventNames));
        Assert.Equal(1, client.DroppedEvents);
        Assert.StartsWith("1 Statsig events were dropped because of a defect", Assert.Single(logs.WithId(15)), StringComparison.Ordinal);
    }

    /// <summary>A client whose queue has one place, and whose first event hangs on its way.</summary>
    private static async Task<StatsigClient> WithOnePlaceAsync(LoopbackServer server, CapturedLogs logs, FakeTimeProvider time)
    {
        var options = Options(server, logs, time);
        options.EventQueueCapacity = 1;
        options.ShutdownTimeout = TimeSpan.FromMilliseconds(1);
        var client = new StatsigClient(options);
        client.Log("in flight");
        await server.NextAsync();
        return client;
    }

    private static IEnumerable<int> Counts(CapturedLogs logs, int eventId) =>
        logs.WithId(eventId).Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture));

    /// <summary>A clock that fails once to make a timer, so that a request cannot be given its time.</summary>
    private sealed class BreakableTime : TimeProvider
    {
        private int _breaks;

        public void BreakNext() => Volatile.Write(ref _breaks, 1);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Interlocked.Exchange(ref _breaks, 0) == 1 ? throw new InvalidTimeZoneException() : base.CreateTimer(callback, state, dueTime, period);
    }
}
