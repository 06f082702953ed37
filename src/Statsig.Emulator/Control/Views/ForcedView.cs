using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>A value that is forced.</summary>
/// <param name="Id">The unit; null for everyone.</param>
/// <param name="Value">The value.</param>
/// <param name="Group">The group.</param>
/// <param name="Experiment">For a layer, the experiment.</param>
internal sealed record ForcedView(string? Id, JsonElement Value, string? Group, string? Experiment);
