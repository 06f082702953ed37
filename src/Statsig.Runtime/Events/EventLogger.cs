namespace Statsig.Runtime;

/// <summary>
/// The client's events, or its exposures: takes them without blocking, and sends them from one loop in the background that starts with the first one.
/// </summary>
internal sealed class EventLogger<T> : IAsyncDisposable
    where T : struct, IQueuedItem
{
    private readonly EventQueue<T> _queue;
    private readonly EventDelivery<T> _delivery;
    private readonly EventLosses _losses;
    private readonly ClientSettings _settings;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly object _starting = new();
    private Task? _loop;

    public EventLogger(EventEndpoint endpoint, HttpTransport transport, ClientSettings settings, FailureLog log)
    {
        _settings = settings;
        var metrics = new EventMetrics(endpoint);
        _losses = new EventLosses(endpoint, metrics, settings);
        _queue = new EventQueue<T>(settings.EventQueueCapacity, settings.EventBatchSize, settings.TimeProvider);
        var writer = new EventBatchWriter(endpoint, settings.Environment, compress: !Platform.IsBrowser);
        var sender = new EventSender(transport, endpoint, settings);
        _delivery = new EventDelivery<T>(endpoint, _queue, writer, sender, metrics, _losses, log, settings.TimeProvider);
        metrics.Watch(_queue);
    }

    /// <summary>How many were dropped, for whatever cause.</summary>
    public long Dropped => _queue.Dropped;

    /// <summary>Queues an item; false when the client is disposed.</summary>
    public bool TryLog(ref T item)
    {
        item.UnixTime = _settings.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        item.Timestamp = _settings.TimeProvider.GetTimestamp();
        if (!_queue.TryAdd(item, out var pushedOut))
        {
            return false;
        }

        if (pushedOut)
        {
            _losses.QueueFull();
        }

        if (Volatile.Read(ref _loop) is null)
        {
            Start();
        }

        return true;
    }

    /// <summary>Queues an item of nobody who could be told that the client is disposed: then it is one of those that were left.</summary>
    public void LogOrDrop(ref T item)
    {
        if (!TryLog(ref item))
        {
            _queue.CountDropped();
            _losses.Late();
        }
    }

    /// <summary>Waits until everything that was queued before is accepted or dropped; null when the client is disposed.</summary>
    public Task? TryFlush(CancellationToken cancellationToken) => _queue.AddWaiter() is { } waiter ? WaitAsync(waiter, cancellationToken) : null;

    /// <summary>Sends what waits, within the time limit; the rest is dropped, counted and logged.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_queue.Close())
        {
            return;
        }

        _stopping.CancelQuietly();
        if (StopStarting() is { } loop)
        {
            using var timer = new CancellationTokenSource();
            var limit = Platform.DelayAsync(_settings.TimeProvider, _settings.ShutdownTimeout, timer.Token);
            await Task.WhenAny(loop, limit).ConfigureAwait(false);
            timer.Cancel();
        }

        var lost = _queue.Abandon();
        _aborted.CancelQuietly();
        _losses.Close();
        _losses.Shutdown(lost, _settings.ShutdownTimeout);
    }

    private async Task WaitAsync(FlushWaiter waiter, CancellationToken cancellationToken)
    {
        try
        {
            await waiter.Done.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _queue.RemoveWaiter(waiter);
        }
    }

    private void Start()
    {
        lock (_starting)
        {
            if (_loop is not null)
            {
                return;
            }

            // The loop outlives the request that logs the first item: nothing of that request's context goes with it.
            using (ExecutionContext.IsFlowSuppressed() ? default(IDisposable?) : ExecutionContext.SuppressFlow())
            {
                Volatile.Write(ref _loop, Task.Run(RunAsync));
            }
        }
    }

    /// <summary>The loop, also where an item was queued just now and its caller is about to start it.</summary>
    private Task? StopStarting()
    {
        if (_queue.Count > 0)
        {
            Start();
        }

        lock (_starting)
        {
            return _loop;
        }
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await WaitForBatchAsync().ConfigureAwait(false);
                var batch = _queue.Take();
                if (batch.Count > 0)
                {
                    await DeliverAsync(batch).ConfigureAwait(false);
                    EventQueue<T>.Release(batch);
                }
                else if (_stopping.IsCancellationRequested)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_aborted.IsCancellationRequested)
        {
            // What is left was counted by DisposeAsync.
        }
    }

    /// <summary>Delivers a batch. A defect costs what was not settled of it, and never the loop.</summary>
    private async Task DeliverAsync(ArraySegment<T> batch)
    {
        try
        {
            await _delivery.DeliverAsync(batch, _stopping.Token, _aborted.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!_aborted.IsCancellationRequested)
        {
            _losses.Unprepared(_queue.DropTaken(), exception);
        }
    }

    private async Task WaitForBatchAsync()
    {
        while (!_queue.IsDue(_settings.EventFlushInterval, out var wait, out var changed))
        {
            if (wait is not { } delay)
            {
                await changed.ConfigureAwait(false);
                continue;
            }

            using var timer = new CancellationTokenSource();
            await Task.WhenAny(changed, Platform.DelayAsync(_settings.TimeProvider, delay, timer.Token)).ConfigureAwait(false);
            timer.Cancel();
        }
    }
}
