using Microsoft.Extensions.Logging;

namespace Statsig.Runtime;

/// <summary>Counts and logs what one queue loses.</summary>
internal sealed class EventLosses
{
    private readonly EventMetrics _metrics;
    private readonly ILogger _logger;
    private readonly string _items;
    private readonly LossCount _queueFull;
    private readonly LossCount _refused;
    private readonly LossCount _tooLarge;
    private readonly LossCount _unprepared;
    private string _refusal = string.Empty;
    private string _exceptionType = string.Empty;

    public EventLosses(EventEndpoint endpoint, EventMetrics metrics, ClientSettings settings)
    {
        _metrics = metrics;
        _logger = settings.Logger;
        _items = endpoint.Items;
        var time = settings.TimeProvider;
        var capacity = settings.EventQueueCapacity;
        _queueFull = new LossCount(time, count => Log.QueueFull(_logger, count, _items, capacity));
        _refused = new LossCount(time, count => Log.EventsRefused(_logger, count, _items, Volatile.Read(ref _refusal)));
        _tooLarge = new LossCount(time, count => Log.EventTooLarge(_logger, count, _items));
        _unprepared = new LossCount(time, count => Log.EventsUnprepared(_logger, count, _items, Volatile.Read(ref _exceptionType)));
    }

    /// <summary>A new item has pushed the oldest one out.</summary>
    public void QueueFull()
    {
        _metrics.Dropped(1, DropReason.QueueFull);
        _queueFull.Add(1);
    }

    public void Refused(int count, EvaluationError error)
    {
        Volatile.Write(ref _refusal, error.Message);
        _metrics.Dropped(count, DropReason.Refused);
        _refused.Add(count);
    }

    public void TooLarge(int count)
    {
        _metrics.Dropped(count, DropReason.TooLarge);
        _tooLarge.Add(count);
    }

    /// <summary>Something threw that should not.</summary>
    public void Unprepared(int count, Exception exception)
    {
        Volatile.Write(ref _exceptionType, exception.GetType().ToString());
        _metrics.Dropped(count, DropReason.Unprepared);
        _unprepared.Add(count);
    }

    /// <summary>The client has ended and these are left.</summary>
    public void Shutdown(int count, TimeSpan timeout)
    {
        if (count > 0)
        {
            _metrics.Dropped(count, DropReason.Shutdown);
            Log.EventsLostAtShutdown(_logger, count, _items, timeout);
        }
    }

    /// <summary>One more has come after that.</summary>
    public void Late() => _metrics.Dropped(1, DropReason.Shutdown);

    /// <summary>Logs what was not logged yet.</summary>
    public void Close()
    {
        _queueFull.Close();
        _refused.Close();
        _tooLarge.Close();
        _unprepared.Close();
    }
}
