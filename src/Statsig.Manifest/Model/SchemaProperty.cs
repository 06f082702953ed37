namespace Statsig.Manifest;

/// <summary>A property of a <see cref="ClassDeclaration"/>.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Type">The type.</param>
/// <param name="Description">What it is for.</param>
/// <param name="IsDeprecated">Whether its schema is marked as deprecated.</param>
/// <param name="Limits">What its schema says of the values that it may have, in words; null when nothing.</param>
/// <param name="DefaultJson">Its default as JSON, for the docs; null when the schema and the entry give none.</param>
public sealed record SchemaProperty(
    string Name, string Identifier, SchemaType Type, string? Description, bool IsDeprecated, string? Limits, string? DefaultJson);
