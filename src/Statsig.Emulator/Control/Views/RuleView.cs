using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>A local rule.</summary>
/// <param name="Id">Its rule ID.</param>
/// <param name="Condition">For whom it is, in words.</param>
/// <param name="Value">What they get.</param>
/// <param name="Group">The group that they get.</param>
internal sealed record RuleView(string Id, string Condition, JsonElement Value, string? Group);
