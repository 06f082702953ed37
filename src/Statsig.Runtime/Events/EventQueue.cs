namespace Statsig.Runtime;

/// <summary>
/// The events that wait, in order. Bounded: a new event pushes the oldest waiting one out. Knows which events are settled, that is accepted or
/// dropped, for those who wait for it. Safe for many threads that add and one that takes.
/// </summary>
internal sealed class EventQueue
{
    private readonly object _gate = new();
    private readonly Queue<QueuedEvent> _waiting = new();
    private readonly List<FlushWaiter> _waiters = new();
    private readonly int _capacity;
    private readonly int _batchSize;
    private readonly TimeProvider _time;
    private TaskCompletionSource<bool> _changed = NewSignal();
    private long _lastSequence;
    private long _takenFrom;
    private long _dropped;
    private int _taken;
    private bool _closed;

    public EventQueue(int capacity, int batchSize, TimeProvider time)
    {
        _capacity = capacity;
        _batchSize = batchSize;
        _time = time;
    }

    /// <summary>How many events were dropped, for whatever cause.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Whether events wait that nobody has taken.</summary>
    public bool HasEvents
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count > 0;
            }
        }
    }

    /// <summary>Adds an event; false when the queue is closed.</summary>
    public bool TryAdd(QueuedEvent item, out bool pushedOut)
    {
        pushedOut = false;
        TaskCompletionSource<bool>? signal = null;
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            item.UnixTime = _time.GetUtcNow().ToUnixTimeMilliseconds();
            item.Timestamp = _time.GetTimestamp();
            item.Sequence = ++_lastSequence;
            if (_waiting.Count == _capacity)
            {
                _waiting.Dequeue();
                _dropped++;
                pushedOut = true;
            }

            _waiting.Enqueue(item);
            if (pushedOut)
            {
                CompleteWaiters();
            }

            // Only these change what the sender waits for.
            if (_waiting.Count == 1 || _waiting.Count == _batchSize)
            {
                signal = _changed;
            }
        }

        signal?.TrySetResult(true);
        return true;
    }

    /// <summary>
    /// Looks whether a batch is due, because of its size, its age (<paramref name="maxAge"/>), a flush or the end.
    /// </summary>
    /// <param name="maxAge">How long an event waits at most.</param>
    /// <param name="wait">When none is due: the time until the oldest event is of age; null when there is no event.</param>
    /// <param name="changed">When none is due: completes when it is worth looking again.</param>
    public bool IsDue(TimeSpan maxAge, out TimeSpan? wait, out Task changed)
    {
        lock (_gate)
        {
            wait = null;
            changed = Task.CompletedTask;
            if (_closed || _waiting.Count >= _batchSize || (_waiting.Count > 0 && _waiters.Exists(w => w.Target >= _waiting.Peek().Sequence)))
            {
                return true;
            }

            if (_waiting.Count > 0)
            {
                wait = maxAge - _time.GetElapsedTime(_waiting.Peek().Timestamp);
                if (wait <= TimeSpan.Zero)
                {
                    return true;
                }
            }

            if (_changed.Task.IsCompleted)
            {
                _changed = NewSignal();
            }

            changed = _changed.Task;
            return false;
        }
    }

    /// <summary>Takes the next batch out; empty when nothing waits. Every event of it must be settled by <see cref="Settle"/>.</summary>
    public QueuedEvent[] Take()
    {
        lock (_gate)
        {
            var batch = new QueuedEvent[Math.Min(_batchSize, _waiting.Count)];
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i] = _waiting.Dequeue();
            }

            _taken = batch.Length;
            _takenFrom = batch.Length > 0 ? batch[0].Sequence : 0;
            return batch;
        }
    }

    /// <summary>
    /// Says that the first events of what was taken are accepted or dropped; false when the queue was abandoned meanwhile and has counted them
    /// itself.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="dropped">How many of these are dropped.</param>
    /// <param name="next">The first event that is still open; null when the whole batch is settled.</param>
    public bool Settle(int count, int dropped, QueuedEvent? next)
    {
        lock (_gate)
        {
            if (_taken == 0)
            {
                return false;
            }

            _taken -= count;
            _dropped += dropped;
            _takenFrom = next?.Sequence ?? 0;
            CompleteWaiters();
            return true;
        }
    }

    /// <summary>Completes when all that was added before is settled; faster than by age. Null when the queue is closed.</summary>
    public FlushWaiter? AddWaiter()
    {
        FlushWaiter waiter;
        TaskCompletionSource<bool> signal;
        lock (_gate)
        {
            if (_closed)
            {
                return null;
            }

            waiter = new FlushWaiter(_lastSequence);
            _waiters.Add(waiter);
            CompleteWaiters();
            signal = _changed;
        }

        signal.TrySetResult(true);
        return waiter;
    }

    public void RemoveWaiter(FlushWaiter waiter)
    {
        lock (_gate)
        {
            _waiters.Remove(waiter);
        }
    }

    /// <summary>Takes no more events; what waits is due at once. False when it was closed before.</summary>
    public bool Close()
    {
        TaskCompletionSource<bool> signal;
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            _closed = true;
            signal = _changed;
        }

        signal.TrySetResult(true);
        return true;
    }

    /// <summary>Drops everything that is not settled; the number of events.</summary>
    public int Abandon()
    {
        lock (_gate)
        {
            var lost = _waiting.Count + _taken;
            _dropped += lost;
            _waiting.Clear();
            _taken = 0;
            _takenFrom = 0;
            CompleteWaiters();
            return lost;
        }
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Called with the lock held. Waiters run elsewhere, so nothing of theirs runs under it.</summary>
    private void CompleteWaiters()
    {
        if (_waiters.Count == 0)
        {
            return;
        }

        var oldestOpen = _taken > 0 ? _takenFrom : _waiting.Count > 0 ? _waiting.Peek().Sequence : long.MaxValue;
        _waiters.RemoveAll(waiter =>
        {
            var settled = waiter.Target < oldestOpen;
            if (settled)
            {
                waiter.Complete();
            }

            return settled;
        });
    }
}
