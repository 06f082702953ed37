using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class LogThrottleTests
{
    [Fact]
    public void A_cause_passes_once_a_minute_with_what_was_held_back()
    {
        var time = new FakeTimeProvider();
        var throttle = new LogThrottle(time);
        Assert.True(throttle.TryPass(1, "", 1, out var held));
        Assert.Equal(0, held);
        Assert.False(throttle.TryPass(1, "", 2, out _));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(throttle.TryPass(1, "", 3, out _));
        Assert.True(throttle.TryPass(2, "", 1, out _));
        Assert.True(throttle.TryPass(1, "scope", 1, out _));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(throttle.TryPass(1, "", 1, out held));
        Assert.Equal(5, held);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(throttle.TryPass(1, "", 1, out held));
        Assert.Equal(0, held);
    }

    [Fact]
    public void Beyond_a_number_of_causes_the_newcomers_share_one()
    {
        var throttle = new LogThrottle(new FakeTimeProvider());
        var passed = Enumerable.Range(0, 10_000).Count(i => throttle.TryPass(1, $"flag {i}", 1, out _));
        Assert.InRange(passed, 2, 300);
    }

    [Fact]
    public async Task Failures_are_logged_again_after_a_minute_with_their_count()
    {
        var logs = new CapturedLogs();
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(400));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs, time));
        for (var i = 0; i < 5; i++)
        {
            await client.CheckGateAsync("a_gate", new StatsigUser("1"), TestContext.Current.CancellationToken);
        }

        Assert.Single(logs.Lines);
        time.Advance(TimeSpan.FromMinutes(1));
        await client.CheckGateAsync("a_gate", new StatsigUser("1"), TestContext.Current.CancellationToken);
        Assert.Equal(2, logs.Lines.Count);
        Assert.Contains("4 more", logs.Lines[1].Text, StringComparison.Ordinal);
    }
}
