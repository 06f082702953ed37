using System.Diagnostics.Metrics;

namespace Statsig.Runtime;

/// <summary>A histogram whose listeners' failures stay their own, like <see cref="QuietCounter"/>.</summary>
internal sealed class QuietHistogram
{
    private readonly Histogram<double>? _inner;

    public QuietHistogram(Meter meter, string name, string unit, string description)
    {
        try
        {
            _inner = meter.CreateHistogram<double>(name, unit, description);
        }
        catch (Exception)
        {
            // Somebody who looks at new instruments threw. This one measures nothing.
        }
    }

    /// <summary>Whether anybody listens.</summary>
    public bool Enabled => _inner is { Enabled: true };

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        try
        {
            _inner?.Record(value, tags);
        }
        catch (Exception)
        {
            // There is nobody to say it to.
        }
    }
}
