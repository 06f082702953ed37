using System.Diagnostics;

namespace Statsig.Runtime.Tests;

/// <summary>What should never throw does: all who wait get their default nevertheless.</summary>
public sealed class UnexpectedFailureTests
{
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate Gate = new("new_checkout", defaultValue: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_who_wait_for_an_answer_get_their_default_and_the_next_one_asks_anew()
    {
        var release = new TaskCompletionSource();
        await using var server = Server(release);
        var logs = new CapturedLogs();
        await using var client = Client(server, logs);
        using var telemetry = new CapturedTelemetry();
        using var own = new Activity("own").Start();
        var asking = new[] { Gate.EvaluateAsync(client, User, Ct).AsTask(), Gate.EvaluateAsync(client, User, Ct).AsTask() };
        await server.NextAsync();
        release.SetResult();
        foreach (var evaluation in await Task.WhenAll(asking))
        {
            Assert.Equal((true, EvaluationReason.Fallback, EvaluationErrorKind.Unexpected), (evaluation.Value, evaluation.Reason, evaluation.Error!.Kind));
            Assert.Contains("InvalidTimeZoneException", evaluation.Error.Message, StringComparison.Ordinal);
        }

        AssertEnded(telemetry, own);
        Assert.False(await Gate.CheckAsync(client, User, Ct));
        Assert.DoesNotContain("a text of somebody's", Assert.Single(logs.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prefetch_ends_and_so_does_the_check_that_waits_for_it()
    {
        var release = new TaskCompletionSource();
        await using var server = Server(release);
        await using var client = Client(server, new CapturedLogs());
        using var telemetry = new CapturedTelemetry();
        using var own = new Activity("own").Start();
        var fetching = client.PrefetchAsync(User, [Gate], Ct);
        await server.NextAsync();
        var check = Gate.EvaluateAsync(client, User, Ct).AsTask();
        release.SetResult();
        await fetching;
        AssertEnded(telemetry, own);
        Assert.Equal(EvaluationErrorKind.Unexpected, (await check).Error!.Kind);
        Assert.False(await Gate.CheckAsync(client, User, Ct));
    }

    /// <summary>The one activity of the question is over, too, and says why.</summary>
    private static void AssertEnded(CapturedTelemetry telemetry, Activity own)
    {
        var activity = Assert.Single(telemetry.Activities, activity => activity.Source.Name == "Statsig.Runtime" && activity.TraceId == own.TraceId);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    private static LoopbackServer Server(TaskCompletionSource release)
    {
        var requests = 0;
        return new LoopbackServer(async _ =>
        {
            await release.Task;
            return Interlocked.Increment(ref requests) == 1 ? Reply.Status(503) : Reply.Json("""{"value":false,"rule_id":"r"}""");
        });
    }

    private static StatsigClient Client(LoopbackServer server, CapturedLogs logs)
    {
        var options = TestOptions.For(server.BaseAddress, logs);
        options.TimeProvider = new NoPauses();
        return new StatsigClient(options);
    }

    /// <summary>A clock that cannot wait for the short time between two attempts.</summary>
    private sealed class NoPauses : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(1)
                ? throw new InvalidTimeZoneException("a text of somebody's")
                : base.CreateTimer(callback, state, dueTime, period);
    }
}
