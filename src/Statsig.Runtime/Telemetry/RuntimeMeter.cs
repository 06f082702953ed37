using System.Diagnostics.Metrics;

namespace Statsig.Runtime;

/// <summary>The meter of all instruments.</summary>
internal static class RuntimeMeter
{
    public const string Name = "Statsig.Runtime";

    public static readonly Meter Instance = new(Name, SdkVersion.Text);
}
