using System.Text.Json;

namespace Statsig.Emulator.Rules;

/// <summary>A variant of a contextual bandit.</summary>
internal sealed record RankedVariant(string Name, JsonElement Value, string? RuleId, double Score);
