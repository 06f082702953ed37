using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>An entry of <c>$defs</c>.</summary>
internal sealed class Definition
{
    public Definition(string name, JsonNode nameNode)
    {
        Name = name;
        NameNode = nameNode;
    }

    public string Name { get; }

    public JsonNode NameNode { get; }

    public SchemaDraft Draft { get; set; } = new();

    /// <summary>The C# name that its types start with.</summary>
    public string? Identifier { get; set; }

    /// <summary>Its type, once it is known; a class or an enum has one before its content is built.</summary>
    public SchemaType? Type { get; set; }

    /// <summary>Whether its type is being made right now.</summary>
    public bool IsBeingBuilt { get; set; }
}
