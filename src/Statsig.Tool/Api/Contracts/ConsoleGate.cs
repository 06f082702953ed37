namespace Statsig.Tool.Api.Contracts;

/// <summary>A feature gate.</summary>
internal sealed record ConsoleGate : ConsoleItem
{
    /// <summary><c>TEMPORARY</c>, <c>PERMANENT</c>, <c>STALE</c> or <c>TEMPLATE</c>.</summary>
    public string? Type { get; init; }

    public string? TypeReason { get; init; }
}
