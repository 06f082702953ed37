using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

/// <summary>Equal questions in flight share one request.</summary>
public sealed class SharedRequestTests
{
    private const string Answer = """{"name":"new_checkout","value":true,"rule_id":"rule"}""";

    private static readonly FeatureGate Gate = new("new_checkout", false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<bool> WithAndWithoutMemory => [true, false];

    [Theory]
    [MemberData(nameof(WithAndWithoutMemory))]
    public async Task All_who_ask_the_same_at_the_same_time_wait_for_one_answer(bool remembers)
    {
        var release = new TaskCompletionSource();
        await using var server = Held(release);
        var options = TestOptions.For(server.BaseAddress);
        options.CacheDuration = remembers ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;
        await using var client = new StatsigClient(options);
        var asking = Enumerable.Range(0, 50).Select(_ => Gate.EvaluateAsync(client, new StatsigUser("42"), Ct).AsTask()).ToArray();
        await server.NextAsync();
        release.SetResult();
        Assert.All(await Task.WhenAll(asking), e => Assert.Equal((true, "rule"), (e.Value, e.RuleId)));
        Assert.Single(server.Requests);

        await Gate.CheckAsync(client, new StatsigUser("42"), Ct);
        Assert.Equal(remembers ? 1 : 2, server.Requests.Count);
    }

    [Fact]
    public async Task Another_user_does_not_wait_for_it()
    {
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async request =>
        {
            if (request.Text.Contains("\"42\"", StringComparison.Ordinal))
            {
                await release.Task;
            }

            return Reply.Json(Answer);
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var held = Gate.CheckAsync(client, new StatsigUser("42"), Ct).AsTask();
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("43"), Ct));
        Assert.False(held.IsCompleted);
        release.SetResult();
        Assert.True(await held);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_who_gives_up_does_not_take_the_answer_from_the_others(int who)
    {
        var release = new TaskCompletionSource();
        await using var server = Held(release);
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var asking = new[] { Gate.CheckAsync(client, new StatsigUser("42"), first.Token).AsTask(), Gate.CheckAsync(client, new StatsigUser("42"), second.Token).AsTask() };
        await server.NextAsync();
        await (who == 0 ? first : second).CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking[who]);
        release.SetResult();
        Assert.True(await asking[1 - who]);
        Assert.Single(server.Requests);
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task When_all_have_given_up_the_request_ends_and_the_next_one_asks_anew()
    {
        var answers = 0;
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref answers) == 1 ? Reply.Hang : Reply.Json(Answer));
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs, time));
        using var source = new CancellationTokenSource();
        var asking = new[] { Gate.CheckAsync(client, new StatsigUser("42"), source.Token).AsTask(), Gate.CheckAsync(client, new StatsigUser("42"), source.Token).AsTask() };
        await server.NextAsync();
        await source.CancelAsync();
        foreach (var one in asking)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
        Assert.Equal(2, server.Requests.Count);
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task A_failure_is_shared_too_and_counted_for_each()
    {
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await release.Task;
            return Reply.Status(400);
        });
        var logs = new CapturedLogs();
        var time = new FakeTimeProvider();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs, time));
        var asking = Enumerable.Range(0, 5).Select(_ => Gate.EvaluateAsync(client, new StatsigUser("42"), Ct).AsTask()).ToArray();
        await server.NextAsync();
        release.SetResult();
        Assert.All(await Task.WhenAll(asking), e => Assert.Equal(EvaluationErrorKind.Rejected, e.Error!.Kind));
        Assert.Single(server.Requests);
        Assert.Single(logs.Lines);

        time.Advance(TimeSpan.FromMinutes(1));
        await Gate.CheckAsync(client, new StatsigUser("42"), Ct);
        Assert.Equal(2, logs.Lines.Count);
        Assert.Contains("4 more of this kind", logs.Lines[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_the_first_is_the_time_of_all()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var options = TestOptions.For(server.BaseAddress, time: time);
        options.Timeout = TimeSpan.FromSeconds(3);
        await using var client = new StatsigClient(options);
        var first = Gate.EvaluateAsync(client, new StatsigUser("42"), Ct).AsTask();
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(2));
        var second = Gate.EvaluateAsync(client, new StatsigUser("42"), Ct).AsTask();
        var other = Gate.EvaluateAsync(client, new StatsigUser("43"), Ct).AsTask();
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(EvaluationErrorKind.Timeout, (await first).Error!.Kind);
        Assert.Equal(EvaluationErrorKind.Timeout, (await second).Error!.Kind);
        Assert.False(other.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(EvaluationErrorKind.Timeout, (await other).Error!.Kind);
    }

    private static LoopbackServer Held(TaskCompletionSource release) => new(async _ =>
    {
        await release.Task;
        return Reply.Json(Answer);
    });
}
