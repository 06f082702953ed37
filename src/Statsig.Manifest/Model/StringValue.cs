namespace Statsig.Manifest;

/// <summary>A <c>string</c>.</summary>
/// <param name="Value">The value.</param>
public sealed record StringValue(string Value) : SchemaValue;
