namespace Statsig.Runtime.AspNetCore;

/// <summary>An endpoint's metadata: the gate that must be open for the request's user. For documents about endpoints, and for tests.</summary>
public sealed class RequiredGate
{
    internal RequiredGate(string gateName) => GateName = gateName;

    /// <summary>The gate's name in Statsig.</summary>
    public string GateName { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Gate {GateName}";
}
