namespace Statsig.Runtime;

/// <summary>
/// Counts what is lost for one cause and has it logged: the first loss at once, those of the interval that begins with it in one line at its end, and so
/// on while there are more; the rest at the client's end. So the log is asked once an interval and its numbers add up. Safe for many threads.
/// </summary>
internal sealed class LossCount
{
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly Action<long> _log;
    private ITimer? _timer;
    private long _unsaid;
    private volatile bool _isInterval;
    private bool _closed;

    /// <param name="time">The clock.</param>
    /// <param name="log">Logs a number of losses.</param>
    public LossCount(TimeProvider time, Action<long> log)
    {
        _time = time;
        _log = log;
    }

    public void Add(long count)
    {
        Interlocked.Add(ref _unsaid, count);
        if (!_isInterval)
        {
            Begin();
        }
    }

    /// <summary>Logs what is left, and from now on each loss by itself.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _isInterval = false;
            _timer?.Dispose();
        }

        Say();
    }

    private void Begin()
    {
        lock (_gate)
        {
            if (_isInterval)
            {
                return;
            }

            if (!_closed)
            {
                _isInterval = true;
                _timer ??= Timers.Create(_time, static state => ((LossCount)state!).End(), this);
                _timer.Set(LogThrottle.Interval);
            }
        }

        Say();
    }

    private void End()
    {
        var hadLosses = Say();
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            if (hadLosses)
            {
                _timer!.Set(LogThrottle.Interval);
                return;
            }

            _isInterval = false;
        }

        // One that came just now may have seen the interval that has ended.
        if (Interlocked.Read(ref _unsaid) > 0)
        {
            Begin();
        }
    }

    private bool Say()
    {
        var count = Interlocked.Exchange(ref _unsaid, 0);
        if (count > 0)
        {
            _log(count);
        }

        return count > 0;
    }
}
