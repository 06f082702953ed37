using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class CancellationTests
{
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate OnByDefault = new("new_checkout", defaultValue: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_caller_s_own_cancellation_is_thrown()
    {
        await using var server = LoopbackServer.Answering(Reply.Hang);
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        using var source = new CancellationTokenSource();
        var pending = OnByDefault.CheckAsync(client, User, source.Token).AsTask();
        await server.NextAsync();
        await source.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        Assert.Equal(source.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using var server = LoopbackServer.Answering(Reply.Hang);
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.CheckGateAsync("new_checkout", User, new CancellationToken(canceled: true)));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_client_s_timeout_gives_the_default()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var options = TestOptions.For(server.BaseAddress, time: time);
        options.Timeout = TimeSpan.FromSeconds(3);
        await using var client = new StatsigClient(options);
        using var source = new CancellationTokenSource();
        var pending = OnByDefault.EvaluateAsync(client, User, source.Token).AsTask();
        await server.NextAsync();
        time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(pending.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        var evaluation = await pending;
        Assert.True(evaluation.Value);
        Assert.Equal(EvaluationErrorKind.Timeout, evaluation.Error!.Kind);
        Assert.Contains("within 3 s", evaluation.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_in_flight_at_dispose_gives_the_default()
    {
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var pending = OnByDefault.EvaluateAsync(client, User, Ct).AsTask();
        await server.NextAsync();
        await client.DisposeAsync();
        var evaluation = await pending;
        Assert.True(evaluation.Value);
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.ClientDisposed), (evaluation.Reason, evaluation.Error!.Kind));
    }

    [Fact]
    public async Task After_dispose_everything_throws_and_disposing_again_does_nothing()
    {
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await client.DisposeAsync();
        await client.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.CheckGateAsync("new_checkout", User, Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.GetConfigAsync("new_checkout", User, Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.GetExperimentAsync("new_checkout", User, Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await OnByDefault.CheckAsync(client, User, Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await CheckoutFlags.Config.GetAsync(client, User, Ct));
        Assert.Throws<ObjectDisposedException>(() => client.LogEvent(User, "x"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.FlushAsync(Ct));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Null_arguments_are_misuse()
    {
        await using var client = new StatsigClient(TestOptions.For(LoopbackServer.DeadAddress()));
        Assert.Equal("gateName", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.CheckGateAsync(null!, User, Ct))).ParamName);
        Assert.Equal("configName", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.GetConfigAsync(null!, User, Ct))).ParamName);
        Assert.Equal("experimentName", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.GetExperimentAsync(null!, User, Ct))).ParamName);
        Assert.Equal("user", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.CheckGateAsync("ab", null!, Ct))).ParamName);
        Assert.Equal("user", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await OnByDefault.CheckAsync(client, null!, Ct))).ParamName);
        Assert.Equal("client", (await Assert.ThrowsAsync<ArgumentNullException>(async () => await OnByDefault.CheckAsync(null!, User, Ct))).ParamName);
    }
}
