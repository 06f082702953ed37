using Microsoft.Extensions.Logging;

namespace Statsig.Runtime;

/// <summary>Logs failures, each cause once an interval.</summary>
internal sealed class FailureLog
{
    private const int SendingCause = 200;
    private const int RefusedCause = 300;
    private const int TooLargeCause = 400;
    private const int UnpreparedCause = 500;
    private const int CircuitOpenedCause = 600;
    private const int CircuitClosedCause = 700;

    private readonly ILogger _logger;
    private readonly LogThrottle _throttle;

    public FailureLog(ILogger logger, TimeProvider time)
    {
        _logger = logger;
        _throttle = new LogThrottle(time);
    }

    public void Evaluation(EvaluationError error, string scope)
    {
        if (!_throttle.TryPass((int)error.Kind, scope, 1, out var repeats))
        {
            return;
        }

        switch (error.Kind)
        {
            case EvaluationErrorKind.Unauthorized:
                Log.Unauthorized(_logger, error.Message, repeats);
                break;
            case EvaluationErrorKind.ValueMismatch:
                Log.ValueMismatch(_logger, error.Message, repeats);
                break;
            default:
                Log.EvaluationFailed(_logger, error.Kind, error.Message, repeats);
                break;
        }
    }

    public void CircuitOpened(string host, TimeSpan duration)
    {
        if (_throttle.TryPass(CircuitOpenedCause, string.Empty, 1, out var repeats))
        {
            Log.CircuitOpened(_logger, duration, host, repeats);
        }
    }

    public void CircuitClosed(string host)
    {
        if (_throttle.TryPass(CircuitClosedCause, string.Empty, 1, out var repeats))
        {
            Log.CircuitClosed(_logger, host, repeats);
        }
    }

    /// <summary>Logs each time: the caller, who has many to count, asks once an interval.</summary>
    public void QueueFull(EventEndpoint endpoint, long count, int capacity) => Log.QueueFull(_logger, count, endpoint.Items, capacity);

    public void SendingFailed(EventEndpoint endpoint, EvaluationError error)
    {
        if (_throttle.TryPass(SendingCause + (int)error.Kind, endpoint.Items, 1, out var repeats))
        {
            Log.SendingFailed(_logger, endpoint.Items, error.Message, repeats);
        }
    }

    public void EventsRefused(EventEndpoint endpoint, EvaluationError error, long count)
    {
        if (_throttle.TryPass(RefusedCause + (int)error.Kind, endpoint.Items, count, out var earlier))
        {
            Log.EventsRefused(_logger, earlier + count, endpoint.Items, error.Message);
        }
    }

    public void EventTooLarge(EventEndpoint endpoint, long count)
    {
        if (_throttle.TryPass(TooLargeCause, endpoint.Items, count, out var earlier))
        {
            Log.EventTooLarge(_logger, earlier + count, endpoint.Items);
        }
    }

    public void EventsUnprepared(EventEndpoint endpoint, Exception exception, long count)
    {
        if (_throttle.TryPass(UnpreparedCause, endpoint.Items, count, out var earlier))
        {
            Log.EventsUnprepared(_logger, earlier + count, endpoint.Items, exception.GetType().ToString());
        }
    }

    public void EventsLostAtShutdown(EventEndpoint endpoint, long count, TimeSpan timeout) =>
        Log.EventsLostAtShutdown(_logger, count, endpoint.Items, timeout);
}
