using System.Text;
using System.Text.Json;

namespace Statsig.Emulator.Catalog;

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

    /// <summary>An object with the properties of both, in the order of the first; the second one's win.</summary>
    public static JsonElement Merge(JsonElement under, JsonElement over)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var property in under.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                (over.TryGetProperty(property.Name, out var winning) ? winning : property.Value).WriteTo(writer);
            }

            foreach (var property in over.EnumerateObject())
            {
                if (!under.TryGetProperty(property.Name, out _))
                {
                    property.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return Parse(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length))!.Value;
    }
}
