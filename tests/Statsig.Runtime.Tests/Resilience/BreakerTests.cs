using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class BreakerTests : IDisposable
{
    private const string Answer = """{"name":"new_checkout","value":true,"rule_id":"rule"}""";

    private static readonly FeatureGate Gate = new("new_checkout", false);

    private readonly FakeTimeProvider _time = new();
    private readonly CapturedLogs _logs = new();
    private volatile bool _isDown = true;
    private volatile bool _hangs;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _logs.Dispose();

    [Fact]
    public async Task After_ten_failed_requests_none_is_sent_for_five_seconds()
    {
        await using var server = Server();
        await using var client = Client(server);
        await FailAsync(client, requests: 10);
        Assert.Equal(10, server.Requests.Count);
        for (var i = 0; i < 100; i++)
        {
            var evaluation = await Gate.EvaluateAsync(client, new StatsigUser("42"), Ct);
            Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.CircuitOpen), (evaluation.Reason, evaluation.Error!.Kind));
            Assert.Contains("127.0.0.1", evaluation.Error.Message, StringComparison.Ordinal);
        }

        _time.Advance(TimeSpan.FromSeconds(4.9));
        await Gate.CheckAsync(client, new StatsigUser("42"), Ct);
        Assert.Equal(10, server.Requests.Count);
        Assert.Single(_logs.WithId(4));
    }

    [Fact]
    public async Task Then_one_request_finds_out_and_the_others_follow()
    {
        await using var server = Server();
        await using var client = Client(server);
        await FailAsync(client, requests: 10);
        _time.Advance(TimeSpan.FromSeconds(5));
        _isDown = false;
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("43"), Ct));
        Assert.Equal(12, server.Requests.Count);
        Assert.Single(_logs.WithId(5));
    }

    [Fact]
    public async Task When_that_request_fails_the_pause_begins_again()
    {
        await using var server = Server();
        await using var client = Client(server);
        await FailAsync(client, requests: 10);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
        Assert.Equal(11, server.Requests.Count);
        _isDown = false;
        Assert.False(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
        Assert.Equal(11, server.Requests.Count);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
    }

    [Fact]
    public async Task Nine_failures_are_too_few_and_more_successes_than_failures_are_no_outage()
    {
        await using var server = Server();
        await using var client = Client(server);
        await FailAsync(client, requests: 9);
        _isDown = false;
        for (var i = 0; i < 11; i++)
        {
            Assert.True(await Gate.CheckAsync(client, new StatsigUser($"{i}"), Ct));
        }

        _isDown = true;
        await FailAsync(client, requests: 1);
        _isDown = false;
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("well"), Ct));
    }

    [Fact]
    public async Task Successes_before_the_first_failure_count()
    {
        await using var server = Server();
        await using var client = Client(server);
        _isDown = false;
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await Gate.CheckAsync(client, new StatsigUser($"{i}"), Ct));
            _time.Advance(TimeSpan.FromSeconds(0.2));
        }

        _isDown = true;
        await FailAsync(client, requests: 20);
        Assert.Equal(EvaluationErrorKind.CircuitOpen, (await Gate.EvaluateAsync(client, new StatsigUser("42"), Ct)).Error!.Kind);
    }

    [Fact]
    public async Task Successes_of_more_than_ten_seconds_ago_do_not_count()
    {
        await using var server = Server();
        await using var client = Client(server);
        _isDown = false;
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await Gate.CheckAsync(client, new StatsigUser($"{i}"), Ct));
        }

        _time.Advance(TimeSpan.FromSeconds(11));
        _isDown = true;
        await FailAsync(client, requests: 10);
        Assert.Equal(EvaluationErrorKind.CircuitOpen, (await Gate.EvaluateAsync(client, new StatsigUser("42"), Ct)).Error!.Kind);
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public async Task However_many_succeed_it_opens_when_half_have_failed_and_not_before(int successes)
    {
        var clock = new Clock(_time);
        var breaker = new HostBreaker("h", TimeSpan.FromSeconds(3), _time, clock, new FailureLog(_logs, _time));
        var (success, failure) = (HttpResult.Success(200, null), HttpResult.Failure(HttpErrors.FromStatus(new Uri("https://h/"), 503)!));
        for (var i = 0; i < successes; i++)
        {
            await breaker.RecordAsync(success);
        }

        _time.Advance(TimeSpan.FromSeconds(9));
        for (var i = 1; i < successes; i++)
        {
            await breaker.RecordAsync(failure);
        }

        Assert.True(breaker.IsClosed);
        await breaker.RecordAsync(failure);
        Assert.False(breaker.IsClosed);
    }

    [Fact]
    public async Task Ten_failures_are_enough_however_they_lie_in_the_ten_seconds()
    {
        await using var server = Server();
        await using var client = Client(server);
        _time.Advance(TimeSpan.FromSeconds(0.95));
        for (var i = 0; i < 10; i++)
        {
            await FailAsync(client, requests: 1);
            _time.Advance(TimeSpan.FromSeconds(1.1));
        }

        Assert.Equal(EvaluationErrorKind.CircuitOpen, (await Gate.EvaluateAsync(client, new StatsigUser("42"), Ct)).Error!.Kind);
    }

    [Fact]
    public async Task After_a_break_the_failures_before_it_do_not_count()
    {
        await using var server = Server();
        await using var client = Client(server);
        await FailAsync(client, requests: 10);
        _time.Advance(TimeSpan.FromSeconds(5));
        _isDown = false;
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
        _isDown = true;
        await FailAsync(client, requests: 9);
        _isDown = false;
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
    }

    [Fact]
    public async Task After_a_failure_has_left_the_window_successes_are_counted_as_before()
    {
        await using var server = Server();
        await using var client = Client(server);
        for (var round = 0; round < 3; round++)
        {
            await FailAsync(client, requests: 1);
            _isDown = false;
            _time.Advance(TimeSpan.FromSeconds(10.5));
            for (var i = 0; i < 15; i++)
            {
                Assert.True(await Gate.CheckAsync(client, new StatsigUser($"{i}"), Ct));
            }

            _isDown = true;
        }

        await FailAsync(client, requests: 14);
    }

    [Fact]
    public async Task Failures_of_more_than_ten_seconds_ago_do_not_count()
    {
        await using var server = Server();
        await using var client = Client(server);
        await FailAsync(client, requests: 9);
        _time.Advance(TimeSpan.FromSeconds(11));
        await FailAsync(client, requests: 9);
        _isDown = false;
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("well"), Ct));
    }

    [Fact]
    public async Task A_key_or_a_request_that_is_refused_is_no_outage()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(401), Reply.Status(400), Reply.Status(403), Reply.Json("no JSON"));
        await using var client = Client(server);
        for (var i = 0; i < 30; i++)
        {
            await Gate.CheckAsync(client, new StatsigUser("42"), Ct);
        }

        Assert.Equal(30, server.Requests.Count);
    }

    [Fact]
    public async Task Three_callers_in_a_row_who_waited_their_whole_time_are_enough()
    {
        _hangs = true;
        await using var server = Server();
        await using var client = Client(server, milliseconds: 3_000);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(EvaluationErrorKind.Timeout, (await HangAsync(server, client)).Error!.Kind);
        }

        Assert.Equal(EvaluationErrorKind.CircuitOpen, (await Gate.EvaluateAsync(client, new StatsigUser("42"), Ct)).Error!.Kind);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Callers_who_waited_at_the_same_time_are_not()
    {
        _hangs = true;
        await using var server = Server();
        await using var client = Client(server, milliseconds: 3_000);
        var asking = new List<Task<Evaluation<bool>>>();
        for (var i = 0; i < 9; i++)
        {
            asking.Add(Gate.EvaluateAsync(client, new StatsigUser($"{i}"), Ct).AsTask());
            await server.NextAsync();
        }

        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.All(await Task.WhenAll(asking), e => Assert.Equal(EvaluationErrorKind.Timeout, e.Error!.Kind));
        (_hangs, _isDown) = (false, false);
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
    }

    [Fact]
    public async Task One_answer_between_them_shows_that_they_are_not()
    {
        await using var server = Server();
        await using var client = Client(server, milliseconds: 3_000);
        for (var i = 0; i < 4; i++)
        {
            _hangs = true;
            Assert.Equal(EvaluationErrorKind.Timeout, (await HangAsync(server, client)).Error!.Kind);
            (_hangs, _isDown) = (false, false);
            Assert.True(await Gate.CheckAsync(client, new StatsigUser($"{i}"), Ct));
            await server.NextAsync();
        }
    }

    [Fact]
    public async Task Callers_who_have_gone_say_nothing_about_the_host()
    {
        _hangs = true;
        await using var server = Server();
        await using var client = Client(server);
        for (var i = 0; i < 20; i++)
        {
            using var source = new CancellationTokenSource();
            var asking = Gate.CheckAsync(client, new StatsigUser("42"), source.Token).AsTask();
            await server.NextAsync();
            await source.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        (_hangs, _isDown) = (false, false);
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("42"), Ct));
    }

    private LoopbackServer Server() => new(_ => _hangs ? Reply.Hang : _isDown ? Reply.Status(503) : Reply.Json(Answer));

    private StatsigClient Client(LoopbackServer server, double milliseconds = 40)
    {
        var options = TestOptions.For(server.BaseAddress, _logs, _time);

        // No time for a pause, so that one check is one request.
        options.Timeout = TimeSpan.FromMilliseconds(milliseconds);
        options.CacheDuration = TimeSpan.Zero;
        return new StatsigClient(options);
    }

    private static async Task FailAsync(StatsigClient client, int requests)
    {
        for (var i = 0; i < requests; i++)
        {
            var evaluation = await Gate.EvaluateAsync(client, new StatsigUser("42"), Ct);
            Assert.Equal(EvaluationErrorKind.ServerError, evaluation.Error!.Kind);
        }
    }

    private async Task<Evaluation<bool>> HangAsync(LoopbackServer server, StatsigClient client)
    {
        var asking = Gate.EvaluateAsync(client, new StatsigUser("42"), Ct).AsTask();
        await server.NextAsync();
        _time.Advance(TimeSpan.FromSeconds(3));
        return await asking;
    }
}
