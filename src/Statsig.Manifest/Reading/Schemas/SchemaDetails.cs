using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a <see cref="SchemaDraft"/> has besides, where it has any of it; described there.</summary>
internal sealed class SchemaDetails
{
    /// <summary>Up to here comparing one by one is faster than a table, and makes none.</summary>
    private const int Few = 12;

    private HashSet<string>? _memberValues;

    public JsonNode? Identifier { get; set; }

    public SchemaLimits? Limits { get; set; }

    public SchemaDraft? Item { get; set; }

    public PropertyList? Properties { get; set; }

    public List<EnumMember>? Members { get; set; }

    /// <summary>Whether an enum has a value.</summary>
    public bool HasMember(string value)
    {
        if (Members!.Count > Few)
        {
            return (_memberValues ??= new HashSet<string>(Members.ConvertAll(static member => member.Value), StringComparer.Ordinal)).Contains(value);
        }

        foreach (var member in Members)
        {
            if (string.Equals(member.Value, value, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public HashSet<ComparableNumber>? Allowed { get; set; }

    public Definition? Target { get; set; }

    public JsonNode? Reference { get; set; }
}
