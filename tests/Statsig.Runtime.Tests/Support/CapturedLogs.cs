using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Statsig.Runtime.Tests;

/// <summary>Keeps every log line, with what stands behind it.</summary>
internal sealed class CapturedLogs : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, int EventId, string Text)> _lines = new();

    public IReadOnlyList<(LogLevel Level, int EventId, string Text)> Lines => [.. _lines];

    public IEnumerable<string> WithId(int eventId) => Lines.Where(l => l.EventId == eventId).Select(l => l.Text);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, eventId.Id, formatter(state, exception) + exception));

    public ILogger CreateLogger(string categoryName)
    {
        Assert.Equal("Statsig.Runtime", categoryName);
        return this;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
