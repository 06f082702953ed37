namespace Statsig.Runtime;

/// <summary>
/// What waits to be sent, in order. Bounded: a new item pushes the oldest waiting one out. Knows which items are settled, that is accepted or
/// dropped, for those who wait for it. Safe for many threads that add and one that takes.
/// </summary>
internal sealed class EventQueue<T> : IEventCount
    where T : struct, IQueuedItem
{
    private readonly object _gate = new();
    private readonly SegmentedQueue<T> _waiting = new();
    private readonly List<FlushWaiter> _waiters = new();
    private readonly int _capacity;
    private readonly int _batchSize;
    private readonly TimeProvider _time;
    private TaskCompletionSource<bool> _changed = NewSignal();
    private T[] _batch = [];
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

    /// <summary>How many items were dropped, for whatever cause.</summary>
    public long Dropped
    {
        get
        {
            lock (_gate)
            {
                return _dropped;
            }
        }
    }

    /// <summary>How many items are in memory: those that wait, and those of the batch that is being sent.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count + _taken;
            }
        }
    }

    /// <summary>The number of the oldest item that waits, or of the next one; items are numbered from 1.</summary>
    private long OldestWaiting => _lastSequence - _waiting.Count + 1;

    /// <summary>Adds an item; false when the queue is closed.</summary>
    public bool TryAdd(in T item, out bool pushedOut)
    {
        pushedOut = false;
        TaskCompletionSource<bool>? signal = null;
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }

            if (_waiting.Count == _capacity)
            {
                _waiting.Drop();
                _dropped++;
                pushedOut = true;
            }

            _waiting.Enqueue(item);
            _lastSequence++;
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
    /// <param name="maxAge">How long an item waits at most.</param>
    /// <param name="wait">When none is due: the time until the oldest item is of age; null when there is no item.</param>
    /// <param name="changed">When none is due: completes when it is worth looking again.</param>
    public bool IsDue(TimeSpan maxAge, out TimeSpan? wait, out Task changed)
    {
        lock (_gate)
        {
            wait = null;
            changed = Task.CompletedTask;
            if (_closed || _waiting.Count >= _batchSize || (_waiting.Count > 0 && _waiters.Exists(w => w.Target >= OldestWaiting)))
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

    /// <summary>
    /// Takes the next batch out; empty when nothing waits. Every item of it must be settled by <see cref="Settle"/>, and the batch given back by
    /// <see cref="Release"/>.
    /// </summary>
    public ArraySegment<T> Take()
    {
        lock (_gate)
        {
            _taken = Math.Min(_batchSize, _waiting.Count);
            _takenFrom = OldestWaiting;
            if (_batch.Length < _taken)
            {
                _batch = new T[_taken];
            }

            var batch = new ArraySegment<T>(_batch, 0, _taken);
            _waiting.Dequeue(batch.AsSpan());
            return batch;
        }
    }

    /// <summary>Takes a batch back that nobody looks at any more.</summary>
    public static void Release(ArraySegment<T> batch) => batch.AsSpan().Clear();

    /// <summary>
    /// Says that the first items of what was taken are accepted or dropped; false when the queue was abandoned meanwhile and has counted them
    /// itself.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="dropped">How many of these are dropped.</param>
    public bool Settle(int count, int dropped)
    {
        lock (_gate)
        {
            if (_taken == 0)
            {
                return false;
            }

            _taken -= count;
            _takenFrom += count;
            _dropped += dropped;
            CompleteWaiters();
            return true;
        }
    }

    /// <summary>Counts an item that came too late to be added.</summary>
    public void CountDropped()
    {
        lock (_gate)
        {
            _dropped++;
        }
    }

    /// <summary>Drops what was taken and is not settled; the number of items.</summary>
    public int DropTaken()
    {
        lock (_gate)
        {
            var dropped = _taken;
            _taken = 0;
            _dropped += dropped;
            CompleteWaiters();
            return dropped;
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

    /// <summary>Takes no more items; what waits is due at once. False when it was closed before.</summary>
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

    /// <summary>Drops everything that is not settled; the number of items.</summary>
    public int Abandon()
    {
        lock (_gate)
        {
            var lost = _waiting.Count + _taken;
            _dropped += lost;
            _waiting.Clear();
            _taken = 0;
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

        var oldestOpen = _taken > 0 ? _takenFrom : OldestWaiting;
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
