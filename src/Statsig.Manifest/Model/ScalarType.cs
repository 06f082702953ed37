namespace Statsig.Manifest;

/// <summary>A scalar value.</summary>
/// <param name="Kind">Which.</param>
public sealed record ScalarType(ScalarKind Kind) : SchemaType;
