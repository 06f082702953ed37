using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>Gates that were asked for in advance.</summary>
/// <param name="User">The user.</param>
/// <param name="Gates">The gates.</param>
public sealed record RecordedPrefetch(StatsigUser User, IReadOnlyList<FeatureGate> Gates)
    : RecordedCall(User);
