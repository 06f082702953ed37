using System.Text.Json;

namespace Statsig.Emulator.Flags;

/// <summary>A value that somebody set while the emulator runs.</summary>
/// <param name="Value">True or false for a gate, an object for others.</param>
/// <param name="GroupName">The group to answer with.</param>
/// <param name="Experiment">For a layer, the experiment that the user is allocated to.</param>
internal sealed record ForcedValue(JsonElement Value, string? GroupName = null, string? Experiment = null)
{
    /// <summary>The rule ID of such answers.</summary>
    public const string RuleId = "override";
}
