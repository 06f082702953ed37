namespace Statsig.Runtime;

/// <summary>A request that has failed and may be sent again.</summary>
internal sealed class Retrying
{
    private readonly StatsigHost _host;
    private readonly FlagRequest _request;
    private readonly Deadlines _deadlines;
    private HttpResult? _first;
    private EvaluationErrorKind _cause;

    /// <param name="host">Sends it.</param>
    /// <param name="deadlines">Knows how much time is left.</param>
    /// <param name="request">What was sent.</param>
    /// <param name="deadline">The time for all attempts together.</param>
    /// <param name="first">What came of the first attempt.</param>
    public Retrying(StatsigHost host, Deadlines deadlines, in FlagRequest request, Deadline deadline, in HttpResult first)
    {
        _host = host;
        _deadlines = deadlines;
        _request = request;
        Deadline = deadline;
        _first = first;
    }

    public Deadline Deadline { get; }

    /// <summary>How long to wait before the next attempt.</summary>
    public TimeSpan Pause { get; private set; }

    /// <summary>The outcome of the first attempt, which was made already, and then of one more each time.</summary>
    public ValueTask<HttpResult> NextAsync()
    {
        if (_first is { } first)
        {
            _first = null;
            return new ValueTask<HttpResult>(first);
        }

        RequestMetrics.Retried(_request.Endpoint, _cause);
        return _host.AttemptAsync(_request, Deadline);
    }

    /// <summary>Decides to wait; false when there is no time for another attempt afterwards, so that the caller hears of the failure now.</summary>
    public bool TryPause(TimeSpan pause, EvaluationError cause)
    {
        Pause = pause;
        _cause = cause.Kind;
        return Deadline.End == DeadlineEnd.None && pause < _deadlines.Remaining(Deadline);
    }

    /// <summary>The error when the time ended during a pause.</summary>
    public EvaluationError Ended() => _host.Ended(Deadline);
}
