namespace Statsig.Manifest;

/// <summary>A value that may be null.</summary>
/// <param name="Inner">The type of the value when it is not; itself not nullable.</param>
public sealed record NullableType(SchemaType Inner) : SchemaType;
