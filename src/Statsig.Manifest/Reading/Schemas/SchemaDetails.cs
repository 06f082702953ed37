using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a <see cref="SchemaDraft"/> has besides, where it has any of it; described there.</summary>
internal sealed class SchemaDetails
{
    private HashSet<string>? _memberValues;

    public JsonNode? Identifier { get; set; }

    public SchemaLimits? Limits { get; set; }

    public SchemaDraft? Item { get; set; }

    public PropertyList? Properties { get; set; }

    public List<EnumMember>? Members { get; set; }

    public HashSet<string> MemberValues => _memberValues ??= new HashSet<string>(Members!.ConvertAll(static member => member.Value), StringComparer.Ordinal);

    public HashSet<ComparableNumber>? Allowed { get; set; }

    public Definition? Target { get; set; }

    public JsonNode? Reference { get; set; }
}
