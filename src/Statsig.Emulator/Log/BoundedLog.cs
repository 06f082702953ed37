namespace Statsig.Emulator;

/// <summary>The newest of many items, and how many there have been. Safe for several threads at once.</summary>
internal sealed class BoundedLog<T>
{
    private readonly object _lock = new();
    private readonly Queue<LogEntry<T>> _entries = new();
    private readonly int _capacity;
    private readonly LogClock _clock;
    private long _total;

    public BoundedLog(int capacity, LogClock clock)
    {
        _capacity = capacity;
        _clock = clock;
    }

    public void Add(T item) => _clock.Append(item, Enqueue);

    public IReadOnlyList<T> ToList()
    {
        lock (_lock)
        {
            return [.. _entries.Select(entry => entry.Item)];
        }
    }

    /// <summary>The entries behind a number.</summary>
    public IReadOnlyList<LogEntry<T>> After(long sequence)
    {
        lock (_lock)
        {
            return [.. _entries.Where(entry => entry.Sequence > sequence)];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _total = 0;
        }
    }

    /// <summary>Completes when so many items have come in since the last <see cref="Clear"/>, those dropped included.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Asked for before looking: what comes in between completes it.
            var changed = _clock.Changed;
            lock (_lock)
            {
                if (_total >= count)
                {
                    return [.. _entries.Select(entry => entry.Item)];
                }
            }

            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Enqueue(LogEntry<T> entry)
    {
        lock (_lock)
        {
            if (_entries.Count == _capacity)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
            _total++;
        }
    }
}
