namespace Statsig.Manifest;

/// <summary>The rules that a manifest is held against. The number is part of the public diagnostic id <c>STATSIGnnnn</c>.</summary>
public enum ManifestProblemId
{
    /// <summary>The manifest is not valid JSON.</summary>
    InvalidJson = 1001,

    /// <summary>A known property has the wrong type or a value that it cannot have.</summary>
    InvalidValue = 1002,

    /// <summary>A property that the manifest language does not know.</summary>
    UnknownProperty = 1003,

    /// <summary>A name or a key twice.</summary>
    Duplicate = 1004,

    /// <summary>Two names give one C# identifier.</summary>
    IdentifierCollision = 1005,

    /// <summary>A name that Statsig cannot have.</summary>
    InvalidName = 1006,

    /// <summary>A value schema that is malformed.</summary>
    InvalidSchema = 1007,

    /// <summary>A schema keyword that cannot be typed.</summary>
    UntypedSchema = 1008,

    /// <summary>A default that does not fit its schema.</summary>
    InvalidDefault = 1009,

    /// <summary>An identifier or a namespace that is not valid C#, or a name from which no C# name can be made.</summary>
    InvalidIdentifier = 1010,
}
