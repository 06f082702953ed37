using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class RetryTests
{
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate Gate = new("new_checkout", false);
    private static readonly Reply Answer = Reply.Json("""{"name":"new_checkout","value":true,"rule_id":"rule"}""");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> PassingFaults => [.. Fault.All.Where(f => f.IsRetried && f.Reply is not null).Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task A_failure_that_passes_is_not_seen(string fault)
    {
        await using var server = LoopbackServer.Answering(Fault.All.Single(f => f.Name == fault).Reply!, Answer);
        var (evaluation, logs) = await AskAsync(server, TimeSpan.FromHours(1));
        Assert.True(evaluation.Value);
        Assert.Null(evaluation.Error);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(server.Requests[0].Text, server.Requests[1].Text);
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task It_is_sent_four_times_at_most()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(503));
        var (evaluation, logs) = await AskAsync(server, TimeSpan.FromHours(1));
        Assert.Equal((EvaluationErrorKind.ServerError, 503), (evaluation.Error!.Kind, evaluation.Error.StatusCode));
        Assert.Equal(4, server.Requests.Count);
        Assert.Single(logs.Lines);
    }

    [Fact]
    public async Task Pauses_are_as_long_as_the_service_asks()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(429, "Retry-After: 2\r\n"), Answer);
        var options = TestOptions.For(server.BaseAddress, time: time);
        options.Timeout = TimeSpan.FromHours(1);
        await using var client = new StatsigClient(options);
        var start = time.GetUtcNow();
        var asking = Gate.CheckAsync(client, User, Ct).AsTask();
        await server.NextAsync();
        await time.AdvanceUntilAsync(server.NextAsync(), TimeSpan.FromMilliseconds(100));
        Assert.True(await asking);
        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_pause_for_which_there_is_no_time_is_not_begun()
    {
        // The clock stands still: were there a pause, this would never end.
        await using var server = LoopbackServer.Answering(Reply.Status(429, "Retry-After: 3\r\n"), Answer);
        var options = TestOptions.For(server.BaseAddress, time: new FakeTimeProvider());
        options.Timeout = TimeSpan.FromSeconds(3);
        await using var client = new StatsigClient(options);
        var evaluation = await Gate.EvaluateAsync(client, User, Ct);
        Assert.Equal(EvaluationErrorKind.RateLimited, evaluation.Error!.Kind);
        Assert.Single(server.Requests);

        options.Timeout = TimeSpan.FromMilliseconds(50);
        await using var hasty = new StatsigClient(options);
        await using var failing = LoopbackServer.Answering(Reply.Status(500), Answer);
        options.ApiBaseAddress = failing.BaseAddress;
        await using var other = new StatsigClient(options);
        Assert.Equal(EvaluationErrorKind.ServerError, (await Gate.EvaluateAsync(other, User, Ct)).Error!.Kind);
        Assert.Single(failing.Requests);
    }

    [Fact]
    public async Task The_budget_is_for_all_attempts_together()
    {
        var answers = 0;
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref answers) == 1 ? Reply.Status(500) : Reply.Hang);
        var time = new FakeTimeProvider();
        var options = TestOptions.For(server.BaseAddress, time: time);
        options.Timeout = TimeSpan.FromSeconds(3);
        await using var client = new StatsigClient(options);
        var asking = Gate.EvaluateAsync(client, User, Ct).AsTask();
        await server.NextAsync();
        var again = server.NextAsync();
        while (!again.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.WhenAny(again, Task.Delay(5, Ct));
        }

        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(EvaluationErrorKind.Timeout, (await asking).Error!.Kind);
    }

    [Fact]
    public async Task A_caller_who_goes_during_a_pause_goes_at_once()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(500));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, time: new FakeTimeProvider()));
        using var source = new CancellationTokenSource();
        var asking = Gate.CheckAsync(client, User, source.Token).AsTask();
        await server.NextAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_client_s_end_ends_a_pause()
    {
        // The clock stands still: a pause that is not cut short would never end, and neither would dispose.
        await using var server = LoopbackServer.Answering(Reply.Status(429, "Retry-After: 20\r\n"));
        var client = new StatsigClient(TestOptions.For(server.BaseAddress, time: new FakeTimeProvider()));
        var asking = Gate.EvaluateAsync(client, User, Ct).AsTask();
        await server.NextAsync();
        await client.DisposeAsync();

        // The end may come before the pause begins: then the error is still the answer's own.
        Assert.Equal(EvaluationReason.Fallback, (await asking).Reason);
        Assert.Single(server.Requests);
    }

    private static async Task<(Evaluation<bool> Evaluation, CapturedLogs Logs)> AskAsync(LoopbackServer server, TimeSpan budget)
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        var options = TestOptions.For(server.BaseAddress, logs, time);
        options.Timeout = budget;
        await using var client = new StatsigClient(options);
        return (await time.AdvanceUntilAsync(Gate.EvaluateAsync(client, User, Ct), TimeSpan.FromMilliseconds(50)), logs);
    }
}
