using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Statsig.Runtime.Tests;

/// <summary>Listens to the runtime's meter and activities while it lives. Other tests run at the same time: look for what is your own.</summary>
internal sealed class CapturedTelemetry : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public CapturedTelemetry()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Statsig.Runtime")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measurements.Enqueue(new(instrument.Name, value, tags.ToArray())));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measurements.Enqueue(new(instrument.Name, value, tags.ToArray())));
        _meters.Start();
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "Statsig.Runtime" or "Statsig.Runtime.Tests",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public ConcurrentQueue<Measurement> Measurements { get; } = new();

    public ConcurrentQueue<Activity> Activities { get; } = new();

    /// <summary>Everything that a metric or an activity says, as text.</summary>
    public IEnumerable<string> Texts =>
        Measurements.Select(m => $"{m.Instrument} {string.Join(' ', m.Tags.Select(t => $"{t.Key}={t.Value}"))}").Concat(Activities.Select(TextOf));

    /// <summary>The values of an instrument that have all of these tags.</summary>
    public IReadOnlyList<double> Of(string instrument, params (string Name, object Value)[] tags) =>
        [.. Measurements.Where(m => m.Instrument == instrument && tags.All(t => m.Tags.Contains(new(t.Name, t.Value)))).Select(m => m.Value)];

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private static string TextOf(Activity activity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {Tags(activity.TagObjects)} {string.Join(' ', activity.Events.Select(e => e.Name + " " + Tags(e.Tags)))} {string.Join(' ', activity.Baggage)}");

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));

    internal sealed record Measurement(string Instrument, double Value, KeyValuePair<string, object?>[] Tags);
}
