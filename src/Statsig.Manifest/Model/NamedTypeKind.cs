namespace Statsig.Manifest;

/// <summary>What is generated for a schema that gets a type of its own.</summary>
public enum NamedTypeKind
{
    /// <summary>An immutable class, for an object with known properties.</summary>
    Class,

    /// <summary>An enum, for a string that is one of several.</summary>
    Enum,
}
