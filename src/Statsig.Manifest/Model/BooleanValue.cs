namespace Statsig.Manifest;

/// <summary>A <c>bool</c>.</summary>
/// <param name="Value">The value.</param>
public sealed record BooleanValue(bool Value) : SchemaValue;
