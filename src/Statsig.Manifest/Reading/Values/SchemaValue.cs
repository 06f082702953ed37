namespace Statsig.Manifest.Reading;

/// <summary>A default, or a part of one, that fits its schema.</summary>
internal sealed class SchemaValue
{
    private SchemaValue(string? json, Dictionary<string, SchemaValue>? members)
    {
        Json = json;
        Members = members;
    }

    public static SchemaValue Null { get; } = new("null", null);

    /// <summary>The value as JSON without comments and white space; null for an object that gets a class.</summary>
    public string? Json { get; }

    /// <summary>What an object that gets a class says of its properties.</summary>
    public Dictionary<string, SchemaValue>? Members { get; }

    public static SchemaValue Of(string json) => new(json, null);

    public static SchemaValue Of(Dictionary<string, SchemaValue> members) => new(null, members);
}
