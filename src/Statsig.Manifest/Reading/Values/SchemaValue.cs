namespace Statsig.Manifest.Reading;

/// <summary>A default, or a part of one, that fits its schema.</summary>
internal sealed class SchemaValue
{
    private readonly PropertyList? _properties;
    private readonly SchemaValue?[]? _members;

    private SchemaValue(string json, IReadOnlyList<(string? Key, SchemaValue Value)>? items)
    {
        Json = json;
        Items = items;
    }

    private SchemaValue(PropertyList properties, SchemaValue?[] members)
    {
        _properties = properties;
        _members = members;
    }

    public static SchemaValue Null { get; } = new("null", items: null);

    /// <summary>The value as JSON without comments and white space; null for an object that gets a class.</summary>
    public string? Json { get; }

    /// <summary>The items of a list, or a dictionary's entries with their keys, where objects on a cycle are among them; null else.</summary>
    public IReadOnlyList<(string? Key, SchemaValue Value)>? Items { get; }

    /// <summary>The properties that an object that gets a class can have; null for any other value.</summary>
    public PropertyList? Properties => _properties;

    /// <summary>What an object says of the property at a place in <see cref="Properties"/>; null when nothing.</summary>
    public SchemaValue? this[int property] => _members?[property];

    public static SchemaValue Of(string json, IReadOnlyList<(string? Key, SchemaValue Value)>? items = null) => new(json, items);

    /// <param name="properties">The properties that the object can have.</param>
    /// <param name="members">What it says of each; null where nothing.</param>
    public static SchemaValue Of(PropertyList properties, SchemaValue?[] members) => new(properties, members);
}
