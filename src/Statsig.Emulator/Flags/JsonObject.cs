using System.Text.Json;

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
}
