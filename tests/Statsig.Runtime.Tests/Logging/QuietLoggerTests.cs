using Microsoft.Extensions.Logging;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class QuietLoggerTests
{
    [Fact]
    public async Task A_logger_that_throws_fails_no_evaluation_and_stops_no_events()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = LoopbackServer.Answering(Reply.Status(400), Reply.Status(400), Accepted);
        var options = Options(server);
        options.LoggerFactory = new ThrowingLogs();
        options.EventBatchSize = 1;
        await using var client = new StatsigClient(options);
        Assert.False(await client.CheckGateAsync("a_gate", User, ct));
        client.Log("refused", "taken");
        await client.FlushAsync(ct);
        Assert.Equal(["refused", "taken"], server.Requests.Skip(1).SelectMany(r => r.EventNames));
        Assert.Equal(1, client.DroppedEvents);
    }

    private sealed class ThrowingLogs : ILoggerFactory, ILogger
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("disk full");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
