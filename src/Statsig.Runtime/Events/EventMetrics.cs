using System.Diagnostics.Metrics;

namespace Statsig.Runtime;

/// <summary>
/// The instruments of events and exposures. What waits is counted only when somebody looks, so that logging costs nothing for it.
/// </summary>
internal sealed class EventMetrics
{
    private const string KindTag = "statsig.event.kind";
    private const string ReasonTag = "statsig.event.drop_reason";

    private static readonly List<(string Kind, WeakReference<IEventCount> Queue)> Queues = new();

    private static readonly QuietCounter SentCounter = new(
        RuntimeMeter.Instance, "statsig.events.sent", "{event}", "Events and exposures that Statsig has accepted.");

    private static readonly QuietCounter DroppedCounter = new(
        RuntimeMeter.Instance, "statsig.events.dropped", "{event}", "Events and exposures that were dropped.");

    private readonly KeyValuePair<string, object?> _kind;
    private readonly string _kindText;

    static EventMetrics()
    {
        try
        {
            RuntimeMeter.Instance.CreateObservableUpDownCounter(
                "statsig.events.queued", Observe, "{event}", "Events and exposures in memory that Statsig has not accepted yet.");
        }
        catch (Exception)
        {
            // Somebody who looks at new instruments threw.
        }
    }

    public EventMetrics(EventEndpoint endpoint)
    {
        _kindText = endpoint.Kind;
        _kind = new KeyValuePair<string, object?>(KindTag, endpoint.Kind);
    }

    public void Sent(int count)
    {
        if (count > 0)
        {
            SentCounter.Add(count, [_kind]);
        }
    }

    public void Dropped(int count, string reason)
    {
        if (count > 0)
        {
            DroppedCounter.Add(count, [_kind, new(ReasonTag, reason)]);
        }
    }

    /// <summary>Counts a queue in for as long as it lives.</summary>
    public void Watch(IEventCount queue)
    {
        lock (Queues)
        {
            Queues.RemoveAll(static entry => !entry.Queue.TryGetTarget(out _));
            Queues.Add((_kindText, new WeakReference<IEventCount>(queue)));
        }
    }

    private static IEnumerable<Measurement<long>> Observe()
    {
        var counts = new Dictionary<string, long>
        {
            [EventEndpoint.Events.Kind] = 0,
            [EventEndpoint.Exposures.Kind] = 0,
        };
        lock (Queues)
        {
            foreach (var (kind, reference) in Queues)
            {
                if (reference.TryGetTarget(out var queue))
                {
                    counts[kind] += queue.Count;
                }
            }
        }

        return counts.Select(static pair => new Measurement<long>(pair.Value, new KeyValuePair<string, object?>(KindTag, pair.Key)));
    }
}
