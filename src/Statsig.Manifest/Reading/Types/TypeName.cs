using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a type will be called, and whose fault it is when it cannot.</summary>
/// <param name="Node">The token that gave the name.</param>
/// <param name="Name">The name that it gave, for messages.</param>
/// <param name="Own">The C# name of a class or an enum.</param>
/// <param name="Stem">What the names of the types of items and entries begin with.</param>
internal readonly record struct TypeName(JsonNode Node, string Name, string Own, string Stem)
{
    /// <summary>The names of the types of a property: <c>LimitsValue</c>; <c>LimitsItem</c> and <c>LimitsEntry</c> for what a list or a dictionary has.</summary>
    public static TypeName OfProperty(in PropertyDraft property, string identifier) =>
        new(property.NameNode, property.Name, identifier + "Value", identifier);

    /// <summary>The names of the types of an entry or a definition: its own, and with suffixes for what a list or a dictionary has.</summary>
    public static TypeName Of(JsonNode node, string name, string typeName) => new(node, name, typeName, typeName);

    public TypeName WithSuffix(string suffix) => this with { Own = Stem + suffix, Stem = Stem + suffix };
}
