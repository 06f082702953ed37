namespace Statsig.Runtime;

/// <summary>A user was given an answer that Statsig was asked not to count. The exposure form of a gate, or else of an experiment or dynamic config.</summary>
/// <param name="User">The user.</param>
/// <param name="IsGate">True for a gate, false for an experiment or a dynamic config.</param>
/// <param name="Name">The name of the gate, the experiment or the dynamic config.</param>
/// <param name="GateValue">Whether the gate was open.</param>
/// <param name="RuleId">The ID of the rule as Statsig gave it; null when it gave none.</param>
/// <param name="GroupName">The name of the group as Statsig gave it; null when it gave none.</param>
internal readonly record struct FlagExposure(StatsigUser User, bool IsGate, string Name, bool GateValue, string? RuleId, string? GroupName);
