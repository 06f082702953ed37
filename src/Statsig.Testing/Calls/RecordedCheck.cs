using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>A flag that was evaluated.</summary>
/// <param name="User">The user.</param>
/// <param name="Entity">What the flag was asked for as; a ranked list is of an experiment.</param>
/// <param name="Name">The flag's name in Statsig.</param>
/// <param name="Value">The value that was answered.</param>
/// <param name="Reason">Why it was that value.</param>
/// <param name="LogsExposure">Whether Statsig would count the answer as an exposure: false when the call's options said so.</param>
public sealed record RecordedCheck(StatsigUser User, StatsigEntity Entity, string Name, object? Value, EvaluationReason Reason, bool LogsExposure)
    : RecordedCall(User);
