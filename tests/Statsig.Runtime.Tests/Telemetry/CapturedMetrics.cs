using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Statsig.Runtime.Tests;

/// <summary>Listens to the runtime's instruments of whole numbers.</summary>
internal sealed class CapturedMetrics : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, long Value, string Tags)> _measurements = new();

    public CapturedMetrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Statsig.Runtime")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _measurements.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}").Order(StringComparer.Ordinal)))));
        _listener.Start();
    }

    /// <summary>The sum of each set of tags, as <c>tag=value: sum</c>.</summary>
    public IEnumerable<string> Sums(string instrument) => _measurements
        .Where(m => m.Instrument == instrument)
        .GroupBy(m => m.Tags)
        .Select(group => FormattableString.Invariant($"{group.Key}: {group.Sum(m => m.Value)}"))
        .Order(StringComparer.Ordinal);

    /// <summary>Asks the instruments that answer when asked.</summary>
    public IEnumerable<string> Observe(string instrument)
    {
        _measurements.Clear();
        _listener.RecordObservableInstruments();
        return Sums(instrument);
    }

    public void Dispose() => _listener.Dispose();
}
