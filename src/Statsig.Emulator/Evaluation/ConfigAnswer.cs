using System.Text.Json;

namespace Statsig.Emulator.Evaluation;

/// <summary>What a dynamic config or an experiment answers one user.</summary>
internal sealed record ConfigAnswer(JsonElement Value, string? RuleId, string? GroupName);
