namespace Statsig.Runtime;

/// <summary>
/// Brings one batch to Statsig, in order: writes it in parts that fit, tries again until each is accepted or refused, and settles the events.
/// </summary>
internal sealed class EventDelivery
{
    private readonly EventQueue _queue;
    private readonly EventBatchWriter _writer;
    private readonly EventSender _sender;
    private readonly FailureLog _log;
    private readonly TimeProvider _time;
    private readonly Backoff _backoff = new();
    private bool _hurrying;

    public EventDelivery(EventQueue queue, EventBatchWriter writer, EventSender sender, FailureLog log, TimeProvider time)
    {
        _queue = queue;
        _writer = writer;
        _sender = sender;
        _log = log;
        _time = time;
    }

    /// <param name="events">The batch; on return every event is settled.</param>
    /// <param name="stopping">Cancelled when the client is being disposed: a pause is cut short.</param>
    /// <param name="aborted">Cancelled when the time for that is over.</param>
    /// <exception cref="OperationCanceledException"><paramref name="aborted"/> was cancelled; the rest of the batch is not settled.</exception>
    public async Task DeliverAsync(QueuedEvent[] events, CancellationToken stopping, CancellationToken aborted)
    {
        var start = 0;
        var limit = events.Length;
        while (start < events.Length)
        {
            var part = new ArraySegment<QueuedEvent>(events, start, Math.Min(limit, events.Length - start));
            var outcome = await SendPartAsync(part, stopping, aborted).ConfigureAwait(false);
            if (outcome.TooMany > 0)
            {
                limit = outcome.TooMany / 2;
                continue;
            }

            start += outcome.Settled;
            if (!_queue.Settle(outcome.Settled, outcome.Dropped, start < events.Length ? events[start] : null))
            {
                return;
            }
        }
    }

    /// <summary>Sends the events at the start of a part, until they are accepted or dropped, or too many.</summary>
    private async Task<Outcome> SendPartAsync(ArraySegment<QueuedEvent> part, CancellationToken stopping, CancellationToken aborted)
    {
        EventBatch? batch;
        try
        {
            batch = _writer.Write(part);
        }
        catch (Exception exception)
        {
            _log.EventsUnprepared(exception, part.Count);
            return Outcome.Drop(part.Count);
        }

        if (batch is null)
        {
            _log.EventTooLarge(1);
            return Outcome.Drop(1);
        }

        while (true)
        {
            var (verdict, error, retryAfter) = await _sender.SendAsync(batch, aborted).ConfigureAwait(false);
            switch (verdict)
            {
                case EventVerdict.Accepted:
                    _backoff.Reset();
                    return new Outcome(batch.Count, Dropped: 0, TooMany: 0);
                case EventVerdict.TooLarge when batch.Count > 1:
                    return new Outcome(Settled: 0, Dropped: 0, batch.Count);
                case EventVerdict.TooLarge:
                    _log.EventTooLarge(1);
                    return Outcome.Drop(1);
                case EventVerdict.Refused:
                    _log.EventsRefused(error!, batch.Count);
                    return Outcome.Drop(batch.Count);
                default:
                    _log.SendingFailed(error!);
                    await PauseAsync(retryAfter, stopping, aborted).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>
    /// Waits before the next attempt. The end of the client ends one pause, or skips it, and makes the next ones short: the little time left is used.
    /// </summary>
    private async Task PauseAsync(TimeSpan? retryAfter, CancellationToken stopping, CancellationToken aborted)
    {
        if (_hurrying)
        {
            await Platform.DelayAsync(_time, _backoff.Next(retryAfter), aborted).ConfigureAwait(false);
            return;
        }

        try
        {
            await Platform.DelayAsync(_time, _backoff.Next(retryAfter), stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _hurrying = true;
            _backoff.Reset();
        }
    }

    /// <summary>What became of the events at the start of a part.</summary>
    /// <param name="Settled">How many are accepted or dropped.</param>
    /// <param name="Dropped">How many of these are dropped.</param>
    /// <param name="TooMany">How many were too many for one request; nothing is settled then.</param>
    private readonly record struct Outcome(int Settled, int Dropped, int TooMany)
    {
        public static Outcome Drop(int count) => new(count, count, TooMany: 0);
    }
}
