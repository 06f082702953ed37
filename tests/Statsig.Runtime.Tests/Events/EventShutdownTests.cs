using Microsoft.Extensions.Time.Testing;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class EventShutdownTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dispose_sends_what_waits()
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Accepted);
        var options = Options(server, logs, new FakeTimeProvider());
        options.EventBatchSize = 2;
        var client = new StatsigClient(options);
        client.Log("a", "b", "c", "d", "e");
        await client.DisposeAsync();
        Assert.Equal(["a", "b", "c", "d", "e"], server.Requests.SelectMany(r => r.EventNames));
        Assert.Equal(0, client.DroppedEvents);
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task Dispose_without_events_sends_nothing()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        var client = new StatsigClient(Options(server));
        await client.DisposeAsync();
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_a_dead_server_dispose_ends_at_its_limit_and_counts_the_rest(bool hangs)
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(hangs ? Reply.Hang : Reply.Status(503));
        var options = Options(server, logs, time);
        options.EventBatchSize = 2;
        var client = new StatsigClient(options);
        client.Log("a", "b", "c");
        await server.NextAsync();
        var flush = client.FlushAsync(Ct);
        var start = time.GetUtcNow();
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromSeconds(0.5));
        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(5));
        await flush;
        Assert.Equal(3, client.DroppedEvents);
        Assert.Equal("3 Statsig events were dropped because the client was disposed and they could not be sent within 00:00:05.", Assert.Single(logs.WithId(14)));
    }

    [Fact]
    public async Task With_a_handler_that_ignores_cancellation_dispose_ends_all_the_same()
    {
        var time = new FakeTimeProvider();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var entered = new TaskCompletionSource();
        using var handler = new StubHandler((_, _) =>
        {
            entered.TrySetResult();
            return never.Task;
        });
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"), time: time);
        options.HttpHandler = handler;
        options.EventBatchSize = 1;
        var client = new StatsigClient(options);
        client.Log("a", "b");
        await entered.Task;
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromSeconds(1));
        Assert.Equal(2, client.DroppedEvents);
        never.SetResult(new HttpResponseMessage());
    }

    [Fact]
    public async Task Dispose_cuts_a_pause_short()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(503, "Retry-After: 200\r\n"), Accepted);
        var options = Options(server, time: time);
        options.EventBatchSize = 1;
        var client = new StatsigClient(options);
        client.Log("a");
        await server.NextAsync();
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, client.DroppedEvents);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_event_logged_while_the_client_is_disposed_is_sent_or_refused()
    {
        for (var round = 0; round < 50; round++)
        {
            await using var server = LoopbackServer.Answering(Accepted);
            var client = new StatsigClient(Options(server));
            var taken = 0;
            var logging = Task.Run(() =>
            {
                try
                {
                    while (true)
                    {
                        client.LogEvent(User, "a");
                        taken++;
                    }
                }
                catch (ObjectDisposedException)
                {
                }
            }, Ct);
            await Task.Yield();
            await client.DisposeAsync();
            await logging;
            Assert.Equal(taken, server.Requests.Sum(r => r.EventNames.Length) + client.DroppedEvents);
        }
    }
}
