using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>What a type will be called, and whose fault it is when it cannot.</summary>
/// <param name="Node">The token that gave the name.</param>
/// <param name="Name">The name that it gave, for messages.</param>
/// <param name="Stem">What the names of the types of items and entries begin with.</param>
/// <param name="Suffix">What is added to that for the schema's own type.</param>
internal readonly record struct TypeName(JsonNode Node, string Name, string Stem, string Suffix)
{
    /// <summary>The C# name of a class or an enum; made when asked for, since most properties need none.</summary>
    public string Own => Stem + Suffix;

    /// <summary>The names of the types of a property: <c>LimitsValue</c>; <c>LimitsItem</c> and <c>LimitsEntry</c> for what a list or a dictionary has.</summary>
    public static TypeName OfProperty(in PropertyDraft property, string identifier) =>
        new(property.NameNode, property.Name, identifier, "Value");

    /// <summary>The names of the types of an entry or a definition: its own, and with suffixes for what a list or a dictionary has.</summary>
    public static TypeName Of(JsonNode node, string name, string typeName) => new(node, name, typeName, "");

    public TypeName WithSuffix(string suffix) => this with { Stem = Stem + suffix, Suffix = "" };
}
