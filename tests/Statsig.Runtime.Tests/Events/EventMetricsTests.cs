using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

[Collection(MetricsTests.Name)]
public sealed class EventMetricsTests
{
    private const string Sent = "statsig.events.sent";
    private const string Dropped = "statsig.events.dropped";
    private const string Queued = "statsig.events.queued";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_accepted_is_counted_by_kind()
    {
        using var metrics = new CapturedMetrics();
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        client.Log("a", "b", "c");
        client.LogExposure(User, Exposure.Gate("new_checkout", passes: true));
        await client.FlushAsync(Ct);
        Assert.Equal(["statsig.event.kind=event: 3", "statsig.event.kind=exposure: 1"], metrics.Sums(Sent));
        Assert.Empty(metrics.Sums(Dropped));
    }

    [Fact]
    public async Task What_waits_is_counted_when_somebody_looks()
    {
        using var metrics = new CapturedMetrics();
        var gate = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await gate.Task;
            return Accepted;
        });
        var options = Options(server, time: new FakeTimeProvider());
        options.EventBatchSize = 2;
        await using var client = new StatsigClient(options);
        client.LogExposure(User, Exposure.Gate("new_checkout", passes: true));
        client.Log("a", "b");
        await server.NextAsync();
        client.Log("c");
        Assert.Equal(["statsig.event.kind=event: 3", "statsig.event.kind=exposure: 1"], metrics.Observe(Queued));
        gate.SetResult();
        await client.FlushAsync(Ct);
        Assert.Equal(["statsig.event.kind=event: 0", "statsig.event.kind=exposure: 0"], metrics.Observe(Queued));
    }

    [Fact]
    public async Task What_was_dropped_is_counted_with_its_reason()
    {
        using var metrics = new CapturedMetrics();
        var time = new FakeTimeProvider();
        await using var server = new LoopbackServer(request => request.Path.EndsWith("log_event", StringComparison.Ordinal) switch
        {
            true when request.EventNames.Contains("huge") => Reply.Status(413),
            true when request.EventNames.Contains("bad") => Reply.Status(400),
            true => Accepted,
            false => Reply.Status(503),
        });
        var options = Options(server, time: time);
        options.EventBatchSize = 2;
        options.EventQueueCapacity = 2;
        var client = new StatsigClient(options);
        client.Log("huge", "a");
        await client.FlushAsync(Ct);
        client.Log("bad", "b");
        await client.FlushAsync(Ct);
        for (var i = 0; i < 5; i++)
        {
            client.LogExposure(User, Exposure.Gate("new_checkout", passes: true));
        }

        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromSeconds(0.5));
        var sums = metrics.Sums(Dropped).ToArray();
        Assert.Equal(["statsig.event.drop_reason=refused statsig.event.kind=event: 2", "statsig.event.drop_reason=too_large statsig.event.kind=event: 1"], sums.Where(s => s.Contains("kind=event:", StringComparison.Ordinal)));

        // How many of the five wait and how many are in flight when the queue fills up is up to the scheduler.
        Assert.Equal(5, sums.Where(s => s.Contains("kind=exposure:", StringComparison.Ordinal)).Sum(s => int.Parse(s.Split(": ")[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(sums, s => s.StartsWith("statsig.event.drop_reason=shutdown statsig.event.kind=exposure", StringComparison.Ordinal));
        Assert.Equal(["statsig.event.kind=event: 1"], metrics.Sums(Sent));
    }

    [Fact]
    public async Task A_queue_that_is_full_counts_what_it_pushes_out()
    {
        using var metrics = new CapturedMetrics();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var time = new FakeTimeProvider();
        var options = Options(server, time: time);
        options.EventQueueCapacity = 1;
        var client = new StatsigClient(options);
        client.Log("in flight");
        await server.NextAsync();
        client.Log("a", "b", "c");
        Assert.Equal(["statsig.event.drop_reason=queue_full statsig.event.kind=event: 2"], metrics.Sums(Dropped));
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromSeconds(1));
        Assert.Equal(["statsig.event.drop_reason=queue_full statsig.event.kind=event: 2", "statsig.event.drop_reason=shutdown statsig.event.kind=event: 2"], metrics.Sums(Dropped));
    }
}
