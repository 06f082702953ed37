namespace Statsig.Runtime;

/// <summary>
/// Brings one batch to Statsig, in order: writes it in parts that fit, tries again until each is accepted or refused, and settles the items.
/// </summary>
internal sealed class EventDelivery<T>
    where T : struct, IQueuedItem
{
    private readonly EventQueue<T> _queue;
    private readonly EventBatchWriter _writer;
    private readonly EventSender _sender;
    private readonly EventEndpoint _endpoint;
    private readonly EventMetrics _metrics;
    private readonly EventLosses _losses;
    private readonly FailureLog _log;
    private readonly TimeProvider _time;
    private readonly Backoff _backoff = new();
    private bool _hurrying;

    public EventDelivery(
        EventEndpoint endpoint,
        EventQueue<T> queue,
        EventBatchWriter writer,
        EventSender sender,
        EventMetrics metrics,
        EventLosses losses,
        FailureLog log,
        TimeProvider time)
    {
        _endpoint = endpoint;
        _queue = queue;
        _writer = writer;
        _sender = sender;
        _metrics = metrics;
        _losses = losses;
        _log = log;
        _time = time;
    }

    /// <param name="batch">The batch; on return every item is settled.</param>
    /// <param name="stopping">Cancelled when the client is being disposed: a pause is cut short.</param>
    /// <param name="aborted">Cancelled when the time for that is over.</param>
    /// <exception cref="OperationCanceledException"><paramref name="aborted"/> was cancelled; the rest of the batch is not settled.</exception>
    public async Task DeliverAsync(ArraySegment<T> batch, CancellationToken stopping, CancellationToken aborted)
    {
        var start = 0;
        var limit = batch.Count;
        while (start < batch.Count)
        {
            var part = new ArraySegment<T>(batch.Array!, batch.Offset + start, Math.Min(limit, batch.Count - start));
            var outcome = await SendPartAsync(part, stopping, aborted).ConfigureAwait(false);
            if (outcome.TooMany > 0)
            {
                limit = outcome.TooMany / 2;
                continue;
            }

            start += outcome.Settled;
            if (!_queue.Settle(outcome.Settled, outcome.Fate == Fate.Accepted ? 0 : outcome.Settled))
            {
                return;
            }

            Tell(outcome);
            if (outcome.Fate is Fate.TooLarge or Fate.Unprepared)
            {
                // The one that was at fault is out: the others go together again.
                limit = batch.Count;
            }
        }
    }

    /// <summary>Counts and logs what became of items, once they are settled: what was counted at the client's end already is not counted again.</summary>
    private void Tell(in Outcome outcome)
    {
        switch (outcome.Fate)
        {
            case Fate.Accepted:
                _metrics.Sent(outcome.Settled);
                break;
            case Fate.Refused:
                _losses.Refused(outcome.Settled, outcome.Error!);
                break;
            case Fate.TooLarge:
                _losses.TooLarge(outcome.Settled);
                break;
            case Fate.Unprepared:
                _losses.Unprepared(outcome.Settled, outcome.Exception!);
                break;
        }
    }

    /// <summary>Sends the items at the start of a part, until they are accepted or dropped, or too many.</summary>
    private async Task<Outcome> SendPartAsync(ArraySegment<T> part, CancellationToken stopping, CancellationToken aborted)
    {
        if (Prepare(part, out var unprepared) is not { } batch)
        {
            return unprepared;
        }

        while (true)
        {
            var (verdict, error, retryAfter) = await _sender.SendAsync(batch, aborted).ConfigureAwait(false);
            if (verdict != EventVerdict.TryAgain)
            {
                // Whatever it says, Statsig answers: the next batch is not to wait for a failure of long ago.
                _backoff.Reset();
            }

            switch (verdict)
            {
                case EventVerdict.Accepted:
                    return new Outcome(batch.Count, Fate.Accepted);
                case EventVerdict.TooLarge when batch.Count > 1:
                    return Outcome.Split(batch.Count);
                case EventVerdict.TooLarge:
                    return new Outcome(1, Fate.TooLarge);
                case EventVerdict.Refused:
                    return new Outcome(batch.Count, Fate.Refused, error);
                default:
                    _log.SendingFailed(_endpoint, error!);
                    await PauseAsync(retryAfter, stopping, aborted).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>Makes the body of as many items as fit. Null when there is none, and what becomes of them then.</summary>
    private EventBatch? Prepare(ArraySegment<T> part, out Outcome outcome)
    {
        try
        {
            if (_writer.Write(part) is { } batch)
            {
                outcome = default;
                return batch;
            }

            outcome = new Outcome(1, Fate.TooLarge);
        }
        catch (Exception) when (part.Count > 1)
        {
            // One of them cannot be written. The others shall not go with it.
            outcome = Outcome.Split(part.Count);
        }
        catch (Exception exception)
        {
            outcome = new Outcome(1, Fate.Unprepared, Exception: exception);
        }

        return null;
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

    private enum Fate
    {
        Accepted,
        Refused,
        TooLarge,
        Unprepared,
    }

    /// <summary>What became of the items at the start of a part.</summary>
    /// <param name="Settled">How many are accepted or dropped.</param>
    /// <param name="Fate">Which of these, and why.</param>
    /// <param name="Error">Why they were refused.</param>
    /// <param name="Exception">Why they could not be written.</param>
    /// <param name="TooMany">How many were too many for one request; nothing is settled then.</param>
    private readonly record struct Outcome(int Settled, Fate Fate, EvaluationError? Error = null, Exception? Exception = null, int TooMany = 0)
    {
        public static Outcome Split(int count) => new(Settled: 0, Fate.TooLarge, TooMany: count);
    }
}
