using Microsoft.Extensions.Logging;

namespace Statsig.Runtime;

/// <summary>Every message that the runtime logs. The event ids are part of the contract: never change or reuse one.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "A Statsig flag is answered with its default ({Kind}): {Message} {Repeats} more of this kind since the last such line.")]
    public static partial void EvaluationFailed(ILogger logger, EvaluationErrorKind kind, string message, long repeats);

    [LoggerMessage(2, LogLevel.Error,
        "Statsig does not accept the API key, so flags are answered with their defaults: {Message} {Repeats} more of this kind since the last such line.")]
    public static partial void Unauthorized(ILogger logger, string message, long repeats);

    [LoggerMessage(3, LogLevel.Warning, "{Message} The parts that do not fit have their defaults. {Repeats} more for this flag since the last such line.")]
    public static partial void ValueMismatch(ILogger logger, string message, long repeats);

    [LoggerMessage(4, LogLevel.Warning,
        "Flags are answered from memory or with their defaults for {Duration}: at least half of the last requests to {Host} failed, so it is not asked. "
        + "{Repeats} more such pauses since the last such line.")]
    public static partial void CircuitOpened(ILogger logger, TimeSpan duration, string host, long repeats);

    [LoggerMessage(5, LogLevel.Information, "{Host} answers again and is asked as before. {Repeats} more such recoveries since the last such line.")]
    public static partial void CircuitClosed(ILogger logger, string host, long repeats);

    [LoggerMessage(10, LogLevel.Warning,
        "{Count} Statsig {Items} were dropped since the last such line because the queue of {Capacity} is full: they are logged faster than they can be sent.")]
    public static partial void QueueFull(ILogger logger, long count, string items, int capacity);

    [LoggerMessage(11, LogLevel.Warning,
        "Statsig {Items} could not be sent and will be sent again: {Message} {Repeats} more failed attempts since the last such line.")]
    public static partial void SendingFailed(ILogger logger, string items, string message, long repeats);

    [LoggerMessage(12, LogLevel.Error, "{Count} Statsig {Items} were dropped because Statsig refused them: {Message}")]
    public static partial void EventsRefused(ILogger logger, long count, string items, string message);

    [LoggerMessage(13, LogLevel.Error, "{Count} Statsig {Items} were dropped because one of them alone is larger than Statsig accepts.")]
    public static partial void EventTooLarge(ILogger logger, long count, string items);

    [LoggerMessage(14, LogLevel.Warning, "{Count} Statsig {Items} were dropped because the client was disposed and they could not be sent within {Timeout}.")]
    public static partial void EventsLostAtShutdown(ILogger logger, long count, string items, TimeSpan timeout);

    [LoggerMessage(15, LogLevel.Error, "{Count} Statsig {Items} were dropped because of a defect: preparing them threw {ExceptionType}.")]
    public static partial void EventsUnprepared(ILogger logger, long count, string items, string exceptionType);
}
