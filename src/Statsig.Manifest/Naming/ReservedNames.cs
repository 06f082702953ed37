using Statsig.Manifest.Reading;

namespace Statsig.Manifest;

/// <summary>Names that a generated type has already, or that would hide what every type has.</summary>
internal static class ReservedNames
{
    /// <summary>How the names of the generated classes' own helpers end; no name of the manifest does.</summary>
    public const string ReaderSuffix = "__Reader";

    /// <inheritdoc cref="ReaderSuffix"/>
    public const string GroupsSuffix = "__Groups";

    /// <summary>What the file of gates calls the runtime's type of a gate, which it names in every line.</summary>
    public const string FeatureGateAlias = "__FeatureGate";

    /// <summary>The group of a user who is in none of the manifest's.</summary>
    public const string UnrecognizedGroup = "Unrecognized";

    /// <summary>Whether a name cannot be given.</summary>
    /// <param name="kind">To what.</param>
    /// <param name="owner">The name of the type that would have it; not used for types.</param>
    /// <param name="identifier">The name.</param>
    public static bool Contains(IdentifierKind kind, string owner, string identifier) => kind switch
    {
        IdentifierKind.Accessor => identifier == owner || identifier == "Names" || IsOfObject(identifier) || IsHelperOrMember(identifier),

        // A class cannot be called like one of its members, so that types cannot have most names that properties cannot have.
        IdentifierKind.Type => identifier is "Gates" or "Configs" or "Experiments" or "Layers" or FeatureGateAlias || IsOfValue(identifier),
        IdentifierKind.Property => identifier == owner || IsOfValue(identifier),
        IdentifierKind.Group => identifier is UnrecognizedGroup or "value__",
        _ => identifier == "value__",
    };

    private static bool IsOfValue(string identifier) => identifier is "Default" or "ValueReader" || IsSlot(identifier) || IsOfObject(identifier) || IsHelperOrMember(identifier);

    /// <summary>What gets a value's properties out of their slots.</summary>
    private static bool IsSlot(string identifier) => identifier.EndsWith("At", StringComparison.Ordinal)
        && identifier is "BooleanAt" or "Int32At" or "Int64At" or "DoubleAt" or "DecimalAt" or "DateTimeOffsetAt" or "GuidAt" or "NullableAt"
            or "StringAt" or "UriAt" or "StringsAt" or "ListAt" or "DictionaryAt" or "JsonAt" or "ObjectAt";

    /// <summary>What no member of any class may be called.</summary>
    private static bool IsOfObject(string identifier) =>
        identifier is "Equals" or "Finalize" or "GetHashCode" or "GetType" or "MemberwiseClone" or "ReferenceEquals" or "ToString";

    /// <summary>All of these have a <c>_</c>, and hardly any name of a manifest has.</summary>
    private static bool IsHelperOrMember(string identifier) => identifier.IndexOf('_') >= 0 && (IsHelper(identifier) || IsOfMember(identifier));

    /// <summary>What properties and operators are called in metadata; only a chosen name can be like that.</summary>
    private static bool IsOfMember(string identifier) => identifier.StartsWith("get_", StringComparison.Ordinal)
        || identifier.StartsWith("set_", StringComparison.Ordinal)
        || identifier.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsHelper(string identifier) => identifier.EndsWith(ReaderSuffix, StringComparison.Ordinal)
        || identifier.EndsWith(GroupsSuffix, StringComparison.Ordinal);
}
