using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Statsig.Tool.Output;

/// <summary>Writes what the emulator logs to standard error, a line each; what the web server under it logs is nobody's business.</summary>
internal sealed class ConsoleLoggerFactory : ILoggerFactory, ILogger
{
    private readonly ToolConsole _console;

    public ConsoleLoggerFactory(ToolConsole console) => _console = console;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Statsig.", StringComparison.Ordinal) ? this : NullLogger.Instance;

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Warning)
        {
            _console.Warn(formatter(state, exception));
        }
        else if (IsEnabled(logLevel))
        {
            _console.Note(formatter(state, exception));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
