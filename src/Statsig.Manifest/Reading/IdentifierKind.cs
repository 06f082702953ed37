namespace Statsig.Manifest.Reading;

/// <summary>What C# names are given to: each has names that it cannot take.</summary>
internal enum IdentifierKind
{
    /// <summary>A member of the class of accessors of one kind of flag.</summary>
    Accessor,

    /// <summary>A type of the namespace.</summary>
    Type,

    /// <summary>A property of a value's class, or a type nested in it.</summary>
    Property,

    /// <summary>A member of an enum.</summary>
    EnumMember,

    /// <summary>A member of the enum of an experiment's groups.</summary>
    Group,
}
