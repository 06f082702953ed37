using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class EventRetryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Transient => ["503", "500", "408", "429", "success false", "reset", "cut off", "302"];

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task What_may_pass_is_tried_again_until_accepted_and_in_order(string fault)
    {
        var reply = fault switch
        {
            "success false" => Reply.Json("""{"success":false}""", 202),
            "reset" => Reply.ResetAtOnce,
            "cut off" => Reply.Of(202, [(byte)'{'], contentLength: 50, end: Reply.Ending.Close),
            "302" => Reply.Status(302, "Location: /portal\r\n"),
            _ => Reply.Status(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
        };
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(reply, reply, reply, Accepted);
        var options = Options(server, logs, time);
        options.EventBatchSize = 2;
        await using var client = new StatsigClient(options);
        client.Log("a", "b", "c");
        await time.AdvanceUntilAsync(client.FlushAsync(Ct), TimeSpan.FromSeconds(1));
        Assert.Equal([["a", "b"], ["a", "b"], ["a", "b"], ["a", "b"], ["c"]], server.Requests.Select(r => r.EventNames));
        Assert.Equal(0, client.DroppedEvents);
        var line = Assert.Single(logs.Lines);
        Assert.Equal(11, line.EventId);
        Assert.DoesNotContain(TestOptions.Key, line.Text, StringComparison.Ordinal);
        Assert.All(server.Requests.Zip(server.Requests.Skip(1)), pair =>
            Assert.True(string.CompareOrdinal(pair.First.Headers["STATSIG-CLIENT-TIME"], pair.Second.Headers["STATSIG-CLIENT-TIME"]) <= 0));
    }

    [Fact]
    public async Task A_server_that_comes_up_later_gets_the_events()
    {
        var time = new FakeTimeProvider();
        var up = false;
        using var handler = new StubHandler((_, _) => up
            ? Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.Accepted))
            : throw new HttpRequestException("refused"));
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"), time: time);
        options.HttpHandler = handler;
        await using var client = new StatsigClient(options);
        client.Log("a");
        var flush = client.FlushAsync(Ct);
        for (var i = 0; i < 20; i++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(1, Ct);
        }

        Assert.False(flush.IsCompleted);
        up = true;
        await time.AdvanceUntilAsync(flush, TimeSpan.FromMinutes(1));
        Assert.Equal(0, client.DroppedEvents);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task What_can_never_succeed_is_dropped_counted_and_logged(int status)
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Status(status), Accepted);
        var options = Options(server, logs, new FakeTimeProvider());
        options.EventBatchSize = 2;
        await using var client = new StatsigClient(options);
        client.Log("a", "b", "c");
        await client.FlushAsync(Ct);
        Assert.Equal([["a", "b"], ["c"]], server.Requests.Select(r => r.EventNames));
        Assert.Equal(2, client.DroppedEvents);
        Assert.StartsWith($"2 Statsig events were dropped because Statsig refused them: 127.0.0.1 answered {status}", Assert.Single(logs.WithId(12)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_a_batch_is_split_until_it_fits_and_the_event_that_never_fits_is_dropped()
    {
        var logs = new CapturedLogs();
        await using var server = new LoopbackServer(request => request.EventNames.Length > 2 || request.EventNames.Contains("huge") ? Reply.Status(413) : Accepted);
        await using var client = new StatsigClient(Options(server, logs, new FakeTimeProvider()));
        client.Log("a", "b", "c", "huge", "d", "e", "f");
        await client.FlushAsync(Ct);
        var accepted = server.Requests.Select(r => r.EventNames).Where(names => names.Length <= 2 && !names.Contains("huge")).SelectMany(n => n);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], accepted);
        Assert.Equal(1, client.DroppedEvents);
        Assert.Single(logs.WithId(13));
    }

    [Fact]
    public async Task After_the_event_that_never_fits_the_others_go_together_again()
    {
        await using var server = new LoopbackServer(request => request.EventNames.Contains("huge") ? Reply.Status(413) : Accepted);
        await using var client = new StatsigClient(Options(server, time: new FakeTimeProvider()));
        client.Log("huge", "a", "b", "c", "d", "e", "f", "g");
        await client.FlushAsync(Ct);
        Assert.Equal([8, 4, 2, 1, 7], server.Requests.Select(r => r.EventNames.Length));
        Assert.Equal(1, client.DroppedEvents);
    }

    [Fact]
    public async Task Retry_After_is_obeyed()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(429, "Retry-After: 100\r\n"), Accepted);
        await using var client = new StatsigClient(Options(server, time: time));
        client.Log("a");
        var start = time.GetUtcNow();
        await time.AdvanceUntilAsync(client.FlushAsync(Ct), TimeSpan.FromSeconds(1));
        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(100));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    public async Task After_an_answer_of_any_kind_the_pauses_begin_anew(int status)
    {
        var time = new PauseTime();
        await using var server = LoopbackServer.Answering(
            Reply.Status(503), Reply.Status(503), Reply.Status(503), Reply.Status(503), Reply.Status(status), Reply.Status(503), Accepted);
        var options = Options(server);
        options.TimeProvider = time;
        options.EventBatchSize = 1;
        options.EventFlushInterval = TimeSpan.FromDays(1);
        await using var client = new StatsigClient(options);
        client.Log("refused", "b");
        await client.FlushAsync(Ct);
        Assert.Equal(7, server.Requests.Count);
        Assert.Equal(1, client.DroppedEvents);
        double[] longest = [1, 2, 4, 8, 1];
        Assert.Equal(longest.Length, time.Pauses.Count);
        Assert.All(time.Pauses.Zip(longest), pause => Assert.InRange(pause.First.TotalSeconds, pause.Second / 2, pause.Second));
    }

    [Fact]
    public void Pauses_double_up_to_a_minute_and_a_service_is_obeyed_for_five_minutes_at_most()
    {
        var backoff = new Backoff();
        double[] expected = [1, 2, 4, 8, 16, 32, 60, 60];
        Assert.All(expected, seconds => Assert.InRange(backoff.Next(null).TotalSeconds, seconds / 2, seconds));
        Assert.Equal(TimeSpan.FromMinutes(2), backoff.Next(TimeSpan.FromMinutes(2)));
        Assert.Equal(TimeSpan.FromMinutes(5), backoff.Next(TimeSpan.FromDays(300)));
        backoff.Reset();
        Assert.InRange(backoff.Next(null).TotalSeconds, 0.5, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("accepted")]
    [InlineData("{}")]
    [InlineData("""{"more":[1],"success":true}""")]
    [InlineData("""{"success":"no"}""")]
    [InlineData("""{"success""")]
    public async Task A_2xx_is_accepted_unless_it_says_false(string body)
    {
        await using var server = LoopbackServer.Answering(Reply.Json(body, 202), Reply.Status(500));
        await using var client = new StatsigClient(Options(server, time: new FakeTimeProvider()));
        client.Log("a");
        await client.FlushAsync(Ct);
        Assert.Single(server.Requests);
        Assert.Equal(0, client.DroppedEvents);
    }

    /// <summary>A clock whose pauses of seconds are over at once, and are kept.</summary>
    private sealed class PauseTime : TimeProvider
    {
        public ConcurrentQueue<TimeSpan> Pauses { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            // Longer ones are the limits of requests and batches.
            var isPause = dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromSeconds(9);
            if (isPause)
            {
                Pauses.Enqueue(dueTime);
            }

            return base.CreateTimer(callback, state, isPause ? TimeSpan.Zero : dueTime, period);
        }
    }
}
