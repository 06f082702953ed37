using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>A group of an experiment.</summary>
internal sealed record GroupView(string Name, JsonElement Value);
