namespace Statsig.Manifest;

/// <summary>The enum of a string that is one of several.</summary>
/// <param name="Name">Its C# name, without the types around it.</param>
/// <param name="Description">What it is for.</param>
/// <param name="IsDeprecated">Whether its schema is marked as deprecated.</param>
/// <param name="Members">The values, in the schema's order.</param>
public sealed record EnumDeclaration(string Name, string? Description, bool IsDeprecated, EquatableArray<EnumMember> Members)
    : TypeDeclaration(Name, Description, IsDeprecated);
