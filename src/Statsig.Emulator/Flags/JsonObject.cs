using System.Text.Json;
using System.Text.Json.Nodes;

namespace Statsig.Emulator.Flags;

/// <summary>JSON objects that own their memory.</summary>
internal static class JsonObject
{
    public static readonly JsonElement Empty = Parse("{}")!.Value;

    /// <returns>Null when the text is not a JSON object.</returns>
    public static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An object with the properties of both, where the second one's win. Both are known to be objects.</summary>
    public static JsonElement Merge(string json, string winningJson)
    {
        var merged = JsonNode.Parse(json)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(winningJson)!.AsObject())
        {
            merged[name] = value?.DeepClone();
        }

        return JsonSerializer.SerializeToElement(merged);
    }
}
