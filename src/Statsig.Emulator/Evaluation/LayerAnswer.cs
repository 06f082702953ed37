using System.Text.Json;

namespace Statsig.Emulator.Evaluation;

/// <summary>What a layer answers one user.</summary>
internal sealed record LayerAnswer(JsonElement Value, string RuleId, string? AllocatedExperiment);
