namespace Statsig.Manifest;

/// <summary>A property of an <see cref="ObjectType"/>.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Type">The type.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Default">The value when none that fits is served; null for the C# type's own.</param>
public sealed record SchemaProperty(string Name, string Identifier, SchemaType Type, string? Description, SchemaValue? Default);
