namespace Statsig.Manifest;

/// <summary>A value of an <see cref="EnumDeclaration"/>.</summary>
/// <param name="Value">The string in JSON.</param>
/// <param name="Identifier">The name in C#.</param>
public sealed record EnumMember(string Value, string Identifier);
