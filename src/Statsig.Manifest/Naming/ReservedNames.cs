namespace Statsig.Manifest;

/// <summary>Names that a generated class has already, or that would hide what every class has.</summary>
internal static class ReservedNames
{
    /// <summary>What no member of any class may be called.</summary>
    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>How the names of the generated classes' own helpers end; no derived name does.</summary>
    public const string HelperSuffix = "__Reader";

    /// <summary>Whether a class of accessors (<c>Gates</c>, <c>Configs</c> …) cannot have a member of this name.</summary>
    public static bool InAccessors(string className, string identifier) =>
        identifier == className || identifier == "Names" || identifier.EndsWith(HelperSuffix, StringComparison.Ordinal) || OfObject.Contains(identifier);

    /// <summary>Whether the type of a value cannot have a property of this name.</summary>
    public static bool InValueType(string typeName, string identifier) =>
        identifier == typeName || identifier is "Default" or "ValueReader" || OfObject.Contains(identifier);
}
