using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>Something that a fake was called for.</summary>
/// <param name="User">The user.</param>
public abstract record RecordedCall(StatsigUser User);
