using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

/// <summary>A caller's handler may do what it likes: the default comes back in time.</summary>
public sealed class UntrustedHandlerTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate Gate = new("new_checkout", defaultValue: true);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> AccessorNames => [.. Accessor.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(AccessorNames))]
    public async Task One_that_never_looks_at_its_token_is_left_behind(string name)
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        using var handler = new StubHandler((_, _) => never.Task);
        await using var client = Client(handler);
        var asking = Accessor.All.Single(a => a.Name == name).AskAsync(client, User).AsTask();
        await _time.AdvanceUntilAsync(asking, Budget);
        var (reason, error) = await asking;
        if (reason is not null)
        {
            Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.Timeout), (reason, error!.Kind));
        }
    }

    [Fact]
    public async Task One_that_blocks_its_caller_blocks_nobody_here()
    {
        using var release = new ManualResetEventSlim();
        using var handler = new StubHandler((_, _) =>
        {
            release.Wait(Ct);
            return Task.FromResult(new HttpResponseMessage());
        });
        await using var client = Client(handler);
        Assert.Equal(EvaluationErrorKind.Timeout, (await _time.AdvanceUntilAsync(Gate.EvaluateAsync(client, User, Ct), Budget)).Error!.Kind);
        release.Set();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_blocks_or_throws_when_it_is_cancelled_is_left_behind_too(bool blocks)
    {
        using var release = new ManualResetEventSlim();
        using var handler = new StubHandler(async (_, token) =>
        {
            await using var registration = token.Register(() =>
            {
                if (!blocks)
                {
                    throw new InvalidTimeZoneException();
                }

                release.Wait(Ct);
            });
            await Task.Delay(Timeout.Infinite, token);
            return new HttpResponseMessage();
        });
        await using var client = Client(handler);
        var asking = Enumerable.Range(0, 3).Select(i => Gate.EvaluateAsync(client, new StatsigUser($"{i}"), Ct).AsTask()).ToArray();
        await _time.AdvanceUntilAsync(Task.WhenAll(asking), Budget);
        Assert.All(asking, a => Assert.Equal(EvaluationErrorKind.Timeout, a.Result.Error!.Kind));
        release.Set();
    }

    [Fact]
    public async Task A_caller_who_cancels_goes_at_once_whatever_it_does()
    {
        var entered = new TaskCompletionSource();
        using var handler = new StubHandler((_, token) =>
        {
            token.Register(static () => throw new InvalidTimeZoneException());
            entered.SetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        await using var client = Client(handler);
        using var source = new CancellationTokenSource();
        var asking = Gate.CheckAsync(client, User, source.Token).AsTask();
        await entered.Task;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task What_it_answers_too_late_is_not_taken()
    {
        var late = new TaskCompletionSource<HttpResponseMessage>();
        var entered = new TaskCompletionSource();
        var calls = 0;
        using var handler = new StubHandler((_, _) =>
        {
            var isFirst = Interlocked.Increment(ref calls) == 1;
            entered.TrySetResult();
            return isFirst ? late.Task : Task.FromResult(Answer(value: true));
        });
        await using var client = Client(handler);
        var asking = Gate.EvaluateAsync(client, User, Ct);
        await entered.Task;
        Assert.Equal(EvaluationErrorKind.Timeout, (await _time.AdvanceUntilAsync(asking, Budget)).Error!.Kind);
        late.SetResult(Answer(value: false));
        Assert.True(await client.CheckGateAsync("new_checkout", User, Ct));
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Its_silence_opens_the_breaker_like_any_other()
    {
        using var calls = new SemaphoreSlim(0);
        using var handler = new StubHandler((_, _) =>
        {
            calls.Release();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        await using var client = Client(handler);
        for (var i = 0; i < 3; i++)
        {
            // The clock goes on by no more than that: the break must not be over before anybody looks.
            var asking = Gate.CheckAsync(client, User, Ct);
            await calls.WaitAsync(Ct);
            _time.Advance(Budget);
            await asking;
        }

        Assert.Equal(EvaluationErrorKind.CircuitOpen, (await Gate.EvaluateAsync(client, User, Ct)).Error!.Kind);
        Assert.Equal(0, calls.CurrentCount);
    }

    [Fact]
    public async Task Events_that_it_swallows_are_sent_again()
    {
        var calls = 0;
        var entered = new TaskCompletionSource();
        using var handler = new StubHandler((_, _) =>
        {
            var isFirst = Interlocked.Increment(ref calls) == 1;
            entered.TrySetResult();
            return isFirst ? new TaskCompletionSource<HttpResponseMessage>().Task : Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Accepted));
        });
        await using var client = Client(handler);
        client.LogEvent(User, "seen");
        var flushing = client.FlushAsync(Ct);
        await entered.Task;
        await _time.AdvanceUntilAsync(flushing, TimeSpan.FromSeconds(10));

        // More often than twice where the clock was faster than this machine.
        Assert.True(calls >= 2);
        Assert.Equal(0, client.DroppedEvents);
    }

    [Fact]
    public async Task Dispose_does_not_wait_for_it()
    {
        var entered = new TaskCompletionSource();
        using var release = new ManualResetEventSlim();
        using var handler = new StubHandler((_, token) =>
        {
            token.Register(() => release.Wait(Ct));
            entered.SetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        var client = Client(handler);
        var asking = Gate.EvaluateAsync(client, User, Ct).AsTask();
        await entered.Task;
        await client.DisposeAsync();
        Assert.Equal(EvaluationErrorKind.ClientDisposed, (await asking).Error!.Kind);
        release.Set();
    }

    private static HttpResponseMessage Answer(bool value) =>
        new() { Content = new StringContent($$"""{"name":"new_checkout","value":{{(value ? "true" : "false")}},"rule_id":"r"}""") };

    private StatsigClient Client(HttpMessageHandler handler)
    {
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"), time: _time);
        options.HttpHandler = handler;
        options.Timeout = Budget;
        options.EventTimeout = TimeSpan.FromSeconds(10);
        return new StatsigClient(options);
    }
}
