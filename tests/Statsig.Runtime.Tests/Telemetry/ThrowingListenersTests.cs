using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

/// <summary>What the callbacks of those who listen throw is neither felt by a caller nor by the sending of events.</summary>
[Collection(MetricsTests.Name)]
public sealed class ThrowingListenersTests : IDisposable
{
    private static readonly FeatureGate Gate = new("new_checkout", false);

    private readonly MeterListener _meters = new();
    private ActivityListener? _activities;
    private int _thrown;

    public ThrowingListenersTests()
    {
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Statsig.Runtime")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Callbacks => ["measurement", "sample", "started", "stopped"];

    public void Dispose()
    {
        _meters.Dispose();
        _activities?.Dispose();
    }

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task All_who_wait_for_an_answer_get_it(string callback)
    {
        Listen(callback);
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await release.Task;
            return Reply.Json("""{"value":true,"rule_id":"r"}""");
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var before = Activity.Current;
        var asking = new[] { Gate.CheckAsync(client, User, Ct).AsTask(), Gate.CheckAsync(client, User, Ct).AsTask() };
        await server.NextAsync();
        release.SetResult();
        Assert.All(await Task.WhenAll(asking), Assert.True);
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        Assert.Single(server.Requests);
        Assert.Same(before, Activity.Current);
        Assert.NotEqual(0, _thrown);
    }

    [Theory]
    [MemberData(nameof(Callbacks))]
    public async Task A_prefetch_and_the_checks_that_wait_for_it_end(string callback)
    {
        Listen(callback);
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await release.Task;
            return Reply.Json("""{"new_checkout":{"name":"new_checkout","value":true,"rule_id":"r"}}""");
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var fetching = client.PrefetchAsync(User, [Gate], Ct);
        await server.NextAsync();
        var check = Gate.CheckAsync(client, User, Ct).AsTask();
        release.SetResult();
        await fetching;
        Assert.True(await check);
        Assert.NotEqual(0, _thrown);
    }

    [Fact]
    public async Task Failures_and_retries_are_answered_all_the_same()
    {
        Listen("measurement");
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(503), Reply.Status(400));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, time: time));
        var evaluation = await time.AdvanceUntilAsync(Gate.EvaluateAsync(client, User, Ct), TimeSpan.FromMilliseconds(50));
        Assert.Equal(EvaluationErrorKind.Rejected, evaluation.Error!.Kind);
        Assert.Equal(2, server.Requests.Count);
        Assert.NotEqual(0, _thrown);
    }

    [Fact]
    public async Task Events_go_on_being_sent_after_those_that_were_counted()
    {
        Listen("measurement");
        await using var server = LoopbackServer.Answering(Accepted, Reply.Status(400), Accepted);
        var options = Options(server);
        options.EventBatchSize = 1;
        await using var client = new StatsigClient(options);
        client.Log("accepted");
        await client.FlushAsync(Ct);
        client.Log("refused", "after it");
        await client.FlushAsync(Ct);
        Assert.Equal(["accepted", "refused", "after it"], server.Requests.SelectMany(r => r.EventNames));
        Assert.Equal(1, client.DroppedEvents);
        Assert.NotEqual(0, _thrown);
    }

    [Fact]
    public async Task A_full_queue_surprises_nobody_who_logs()
    {
        Listen("measurement");
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var time = new FakeTimeProvider();
        var options = Options(server, time: time);
        options.EventQueueCapacity = 1;
        var client = new StatsigClient(options);
        client.Log("in flight");
        await server.NextAsync();
        client.Log("a", "b", "c");
        Assert.Equal(2, client.DroppedEvents);
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromSeconds(1));
        Assert.Equal(4, client.DroppedEvents);
        Assert.NotEqual(0, _thrown);
    }

    [Fact]
    public void Who_throws_at_the_sight_of_an_instrument_gets_nothing_measured()
    {
        using var meter = new Meter("Statsig.Runtime.Tests.Instruments");
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter == meter)
                {
                    throw new InvalidTimeZoneException();
                }
            },
        };
        listener.Start();
        var counter = new QuietCounter(meter, "counter", "{x}", "A counter.");
        var histogram = new QuietHistogram(meter, "histogram", "s", "A histogram.");
        Assert.False(counter.Enabled);
        Assert.False(histogram.Enabled);
        counter.Add(1, []);
        histogram.Record(1, []);
    }

    [Fact]
    public void Who_throws_at_the_sight_of_a_source_gets_no_activities()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Statsig.Runtime.Tests.Sources" ? throw new InvalidTimeZoneException() : false,
        };
        ActivitySource.AddActivityListener(listener);
        Assert.Null(QuietActivities.CreateSource("Statsig.Runtime.Tests.Sources", "1"));
    }

    private void Listen(string callback)
    {
        if (callback == "measurement")
        {
            _meters.SetMeasurementEventCallback<long>((_, _, _, _) => Throw());
            _meters.SetMeasurementEventCallback<double>((_, _, _, _) => Throw());
            _meters.Start();
            return;
        }

        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Statsig.Runtime",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            {
                if (callback == "sample")
                {
                    Throw();
                }

                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStarted = _ =>
            {
                if (callback == "started")
                {
                    Throw();
                }
            },
            ActivityStopped = _ =>
            {
                if (callback == "stopped")
                {
                    Throw();
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
    }

    private void Throw()
    {
        Interlocked.Increment(ref _thrown);
        throw new InvalidTimeZoneException("a listener's");
    }
}
