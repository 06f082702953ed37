namespace Statsig.Manifest;

/// <summary>An object with known properties, in the schema's order.</summary>
/// <param name="Properties">The properties.</param>
public sealed record ObjectType(EquatableArray<SchemaProperty> Properties) : SchemaType;
