using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

/// <summary>Every accessor under every fault: the default, the reason and the error, never an exception, and no word of a key or a private attribute.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> FaultNames => [.. Fault.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Every_accessor_gives_its_default_and_says_why(string name)
    {
        var fault = Fault.All.Single(f => f.Name == name);
        using var telemetry = new CapturedTelemetry();
        await using var server = LoopbackServer.Answering(fault.Reply ?? Reply.Hang);
        var texts = await Task.WhenAll(Accessor.All.Select(accessor => AskAsync(fault, accessor, server)));

        Assert.All(server.Requests, request => Assert.DoesNotContain("elsewhere", request.Path, StringComparison.Ordinal));
        Assert.Contains(telemetry.Texts, t => t.StartsWith("statsig.evaluations ", StringComparison.Ordinal));
        Assert.Contains(telemetry.Texts, t => t.StartsWith("statsig check_gate", StringComparison.Ordinal));
        Assert.All(texts.SelectMany(t => t).Concat(telemetry.Texts), text =>
        {
            Assert.DoesNotContain(TestOptions.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain("private-value", text, StringComparison.Ordinal);
            Assert.DoesNotContain("private_name", text, StringComparison.Ordinal);
        });
    }

    /// <summary>Asks through one accessor, with a client of its own, since the breaker remembers.</summary>
    private static async Task<IEnumerable<string>> AskAsync(Fault fault, Accessor accessor, LoopbackServer server)
    {
        var user = new StatsigUser($"user of {accessor}") { PrivateAttributes = new Dictionary<string, object> { ["private_name"] = "private-value" } };
        var logs = new CapturedLogs();
        var time = new FakeTimeProvider();
        var options = TestOptions.For(fault.Reply is null ? LoopbackServer.DeadAddress() : server.BaseAddress, logs, time);
        var hangs = fault.Kind == EvaluationErrorKind.Timeout;
        options.Timeout = hangs ? Budget : TimeSpan.FromHours(1);
        await using var client = new StatsigClient(options);

        // Only a fault that takes time is given some: a pause between attempts, or the whole budget.
        var asking = accessor.AskAsync(client, user).AsTask();
        if (hangs || fault.IsRetried)
        {
            await time.AdvanceUntilAsync(asking, hangs ? Budget : TimeSpan.FromMilliseconds(50));
        }

        var (reason, error) = await asking;
        if (fault.Status == 404 && accessor.Knows404)
        {
            Assert.Null(error);
            return [];
        }

        if (reason is not null)
        {
            Assert.Equal(EvaluationReason.Fallback, reason);
            Assert.NotNull(error);
            Assert.Equal((fault.Kind, fault.Status), (error.Kind, error.StatusCode));
            Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        }

        var line = Assert.Single(logs.Lines);
        Assert.Equal(fault.Kind == EvaluationErrorKind.Unauthorized ? 2 : 1, line.EventId);
        var requests = server.Requests.Count(r => r.Text.Contains($"\"user of {accessor}\"", StringComparison.Ordinal));
        if (fault.Reply is not null)
        {
            // A budget can be over before the request is on its way.
            Assert.InRange(requests, fault.IsRetried ? 2 : hangs ? 0 : 1, fault.IsRetried ? 4 : 1);
        }

        Assert.Equal(0, client.DroppedEvents);
        return [line.Text, error?.ToString() ?? string.Empty, user.ToString(), client.ToString()!];
    }
}
