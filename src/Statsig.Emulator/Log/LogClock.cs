namespace Statsig.Emulator;

/// <summary>What the logs of an emulator share: numbers, the time, and a signal that something has come in.</summary>
internal sealed class LogClock
{
    private readonly object _lock = new();
    private readonly TimeProvider _time;
    private long _sequence;
    private TaskCompletionSource _changed = NewSignal();

    public LogClock(TimeProvider time) => _time = time;

    /// <summary>The number of the newest entry; it and all before it are in their logs.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _sequence;
            }
        }
    }

    /// <summary>Completes when the next entry is there to be read.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>Numbers an entry and puts it where it can be read: under one lock, so that whoever has seen a number has seen all below it.</summary>
    public void Append<T>(T item, Action<LogEntry<T>> add)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            add(new LogEntry<T>(++_sequence, _time.GetUtcNow(), item));
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
