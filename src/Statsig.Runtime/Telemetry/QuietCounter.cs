using System.Diagnostics.Metrics;

namespace Statsig.Runtime;

/// <summary>A counter whose listeners' failures stay their own: an exporter that throws must neither fail an evaluation nor end the sending of events.</summary>
internal sealed class QuietCounter
{
    private readonly Counter<long>? _inner;

    public QuietCounter(Meter meter, string name, string unit, string description)
    {
        try
        {
            _inner = meter.CreateCounter<long>(name, unit, description);
        }
        catch (Exception)
        {
            // Somebody who looks at new instruments threw. This one counts nothing.
        }
    }

    /// <summary>Whether anybody listens.</summary>
    public bool Enabled => _inner is { Enabled: true };

    public void Add(long amount, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            _inner?.Add(amount, tags);
        }
        catch (Exception)
        {
            // There is nobody to say it to.
        }
    }
}
