namespace Statsig.Manifest;

/// <summary>A type that is generated from a schema.</summary>
/// <param name="Name">Its C# name, without the types around it.</param>
/// <param name="Description">What it is for.</param>
/// <param name="IsDeprecated">Whether its schema is marked as deprecated.</param>
public abstract record TypeDeclaration(string Name, string? Description, bool IsDeprecated);
