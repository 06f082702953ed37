using Microsoft.Extensions.Logging;

namespace Statsig.Runtime;

/// <summary>Logs failures, each cause once an interval.</summary>
internal sealed class FailureLog
{
    private const int SendingCause = 200;
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

    public void SendingFailed(EventEndpoint endpoint, EvaluationError error)
    {
        if (_throttle.TryPass(SendingCause + (int)error.Kind, endpoint.Items, 1, out var repeats))
        {
            Log.SendingFailed(_logger, endpoint.Items, error.Message, repeats);
        }
    }
}
