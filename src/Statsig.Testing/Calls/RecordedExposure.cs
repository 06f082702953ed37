using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>An exposure that was logged with <c>LogExposure</c>; those that come with a check are <see cref="RecordedCheck.LogsExposure"/>.</summary>
/// <param name="User">The user.</param>
/// <param name="Exposure">What the user met.</param>
public sealed record RecordedExposure(StatsigUser User, Exposure Exposure)
    : RecordedCall(User);
