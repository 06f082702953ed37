namespace Statsig.Emulator;

/// <summary>The newest of many items, and how many there have been. Safe for several threads at once.</summary>
internal sealed class BoundedLog<T>
{
    private readonly object _lock = new();
    private readonly Queue<T> _items = new();
    private readonly int _capacity;
    private long _total;
    private TaskCompletionSource _added = NewSignal();

    public BoundedLog(int capacity) => _capacity = capacity;

    public void Add(T item)
    {
        TaskCompletionSource added;
        lock (_lock)
        {
            if (_items.Count == _capacity)
            {
                _items.Dequeue();
            }

            _items.Enqueue(item);
            _total++;
            added = _added;
            _added = NewSignal();
        }

        added.SetResult();
    }

    public IReadOnlyList<T> ToList()
    {
        lock (_lock)
        {
            return [.. _items];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _items.Clear();
            _total = 0;
        }
    }

    /// <summary>Completes when so many items have come in since the last <see cref="Clear"/>, those dropped included.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task added;
            lock (_lock)
            {
                if (_total >= count)
                {
                    return [.. _items];
                }

                added = _added.Task;
            }

            await added.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
