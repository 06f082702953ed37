namespace Statsig.Emulator.Evaluation;

/// <summary>What a gate answers one user.</summary>
internal sealed record GateAnswer(bool Value, string? RuleId, string? GroupName = null);
