namespace Statsig.Emulator.Flags;

/// <summary>What a gate answers one user.</summary>
internal sealed record GateAnswer(bool Value, string? RuleId);
