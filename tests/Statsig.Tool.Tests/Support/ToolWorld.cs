namespace Statsig.Tool.Tests.Support;

/// <summary>What a run of the tool sees of the world.</summary>
internal sealed class ToolWorld
{
    /// <summary>What standard input has; null when a person could type there.</summary>
    public string? Input { get; init; }

    public Dictionary<string, string> Variables { get; init; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public CancellationToken Interrupt { get; init; }
}
