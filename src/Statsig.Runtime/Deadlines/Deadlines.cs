namespace Statsig.Runtime;

/// <summary>
/// Ends evaluations whose time is over. They all have the same time, so they are due in the order in which they began: one list and one timer serve
/// them all, and neither is touched again for an evaluation that ends in time.
/// </summary>
internal sealed class Deadlines : IDisposable
{
    private readonly object _gate = new();
    private readonly Pool<Deadline> _pool = new();
    private readonly Clock _clock;
    private readonly ITimer _timer;
    private Deadline? _first;
    private Deadline? _last;
    private bool _isTimerSet;
    private bool _disposed;

    public Deadlines(TimeProvider time, Clock clock, TimeSpan timeout)
    {
        _clock = clock;
        Timeout = timeout;
        _timer = Timers.Create(time, static state => ((Deadlines)state!).EndOverdue(), this);
    }

    /// <summary>The time that each evaluation has.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Begins the time of an evaluation. Give it back with <see cref="Return"/>.</summary>
    public Deadline Start()
    {
        var deadline = _pool.TryRent() ?? new Deadline();
        bool disposed;
        lock (_gate)
        {
            disposed = _disposed;
            if (!disposed)
            {
                deadline.Due = _clock.Now + (long)Timeout.TotalMilliseconds;
                Append(deadline);
                SetTimer();
            }
        }

        if (disposed)
        {
            deadline.MarkEnd(DeadlineEnd.ClientDisposed);
            deadline.Cancel();
        }

        return deadline;
    }

    /// <summary>Ends the time of an evaluation that has its answer. Nobody may hold its token any more.</summary>
    public void Return(Deadline deadline)
    {
        lock (_gate)
        {
            Remove(deadline);
        }

        if (deadline.TryRenew())
        {
            _pool.TryReturn(deadline);
        }
    }

    /// <summary>How long an evaluation may still take.</summary>
    public TimeSpan Remaining(Deadline deadline) => TimeSpan.FromMilliseconds(deadline.Due - _clock.Now);

    /// <summary>Ends all evaluations in flight, and all that begin later. Waits for none of them.</summary>
    public void Dispose()
    {
        var ended = new List<Deadline>();
        lock (_gate)
        {
            _disposed = true;
            while (_first is { } deadline)
            {
                Remove(deadline);
                deadline.MarkEnd(DeadlineEnd.ClientDisposed);
                ended.Add(deadline);
            }
        }

        _timer.Dispose();
        ended.ForEach(static deadline => deadline.CancelElsewhere());
    }

    private void EndOverdue()
    {
        var ended = new List<Deadline>();
        lock (_gate)
        {
            _isTimerSet = false;
            if (_disposed)
            {
                return;
            }

            var now = _clock.Now;
            while (_first is { } deadline && deadline.Due <= now)
            {
                Remove(deadline);
                deadline.MarkEnd(DeadlineEnd.TimedOut);
                ended.Add(deadline);
            }

            SetTimer();
        }

        // What waits for a deadline may go on right here, with code of the caller's that takes its time: at most one of them may have this thread.
        for (var i = 0; i < ended.Count - 1; i++)
        {
            ended[i].CancelElsewhere();
        }

        if (ended.Count > 0)
        {
            ended[ended.Count - 1].CancelQuietly();
        }
    }

    /// <summary>Called with the lock held.</summary>
    private void SetTimer()
    {
        if (_first is not { } first || _isTimerSet)
        {
            return;
        }

        // At least one millisecond: the timer's clock and this one need not agree on the last of them.
        var wait = Math.Max(first.Due - _clock.Now, 1);
        _isTimerSet = true;
        _timer.Set(TimeSpan.FromMilliseconds(wait));
    }

    private void Append(Deadline deadline)
    {
        deadline.IsWatched = true;
        deadline.Previous = _last;
        if (_last is null)
        {
            _first = deadline;
        }
        else
        {
            _last.Next = deadline;
        }

        _last = deadline;
    }

    private void Remove(Deadline deadline)
    {
        if (!deadline.IsWatched)
        {
            return;
        }

        if (deadline.Previous is { } previous)
        {
            previous.Next = deadline.Next;
        }
        else
        {
            _first = deadline.Next;
        }

        if (deadline.Next is { } next)
        {
            next.Previous = deadline.Previous;
        }
        else
        {
            _last = deadline.Previous;
        }

        deadline.Previous = null;
        deadline.Next = null;
        deadline.IsWatched = false;
    }
}
