namespace Statsig.Manifest;

/// <summary>An <c>int</c> or a <c>long</c>.</summary>
/// <param name="Value">The value.</param>
public sealed record IntegerValue(long Value) : SchemaValue;
