using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>What to force.</summary>
internal sealed record OverrideRequest
{
    /// <summary>The unit; null for everyone.</summary>
    public string? Id { get; init; }

    /// <summary>True or false for a gate, an object for others.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The group of an experiment, in place of a value; or, with a value, the group to answer with.</summary>
    public string? Group { get; init; }

    /// <summary>For a layer, the experiment that the user is allocated to.</summary>
    public string? Experiment { get; init; }
}
