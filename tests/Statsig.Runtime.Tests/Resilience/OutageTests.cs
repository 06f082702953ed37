using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

/// <summary>An outage of Statsig is no outage of the app.</summary>
public sealed class OutageTests
{
    private const int Checks = 10_000;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("refused connection")]
    [InlineData("reset before the answer")]
    [InlineData("503")]
    [InlineData("hang before the answer")]
    public async Task Ten_thousand_checks_one_after_the_other_take_a_few_budgets_in_all(string name)
    {
        var fault = Fault.All.Single(f => f.Name == name);
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(fault.Reply ?? Reply.Hang);
        var options = TestOptions.For(fault.Reply is null ? LoopbackServer.DeadAddress() : server.BaseAddress, time: time);
        options.Timeout = Budget;
        await using var client = new StatsigClient(options);
        var gate = new FeatureGate("new_checkout", defaultValue: true);

        // Only the first few wait: the clock, which nobody moves for the others, shows what they cost.
        var waited = 0;
        for (var i = 0; i < 100; i++)
        {
            var check = gate.CheckAsync(client, new StatsigUser($"{i}"), Ct);
            waited += check.IsCompleted ? 0 : 1;
            Assert.True(await time.AdvanceUntilAsync(check, fault.IsRetried ? TimeSpan.FromMilliseconds(50) : Budget));
        }

        Assert.InRange(waited, 1, 10);
        for (var i = 0; i < Checks; i++)
        {
            var check = gate.CheckAsync(client, new StatsigUser($"{i}"), Ct);
            Assert.True(check.IsCompleted);
            Assert.True(await check);
        }

        Assert.InRange(server.Requests.Count, 0, 10);
    }
}
