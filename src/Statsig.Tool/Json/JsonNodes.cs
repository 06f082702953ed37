using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Statsig.Tool.Json;

/// <summary>Trees of JSON values.</summary>
internal static class JsonNodes
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };
    private static readonly JsonSerializerOptions Ascii = new() { MaxDepth = 256 };
    private static readonly JsonDocumentOptions Relaxed = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 256 };

    /// <summary>Copies a value. Of a key that comes twice the first one counts, as in manifests.</summary>
    /// <param name="element">The value.</param>
    public static JsonNode? Copy(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var copy = new JsonObject();
                foreach (var property in element.EnumerateObject())
                {
                    if (!copy.ContainsKey(property.Name))
                    {
                        copy.Add(property.Name, Copy(property.Value));
                    }
                }

                return copy;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Copy)]);
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                return JsonValue.Create(element.Clone());
        }
    }

    /// <summary>Reads the text of a manifest's value: comments and trailing commas are allowed.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonNode? Parse(string text)
    {
        using var document = JsonDocument.Parse(text, Relaxed);
        return Copy(document.RootElement);
    }

    /// <summary>A value as text.</summary>
    /// <param name="node">The value; null for JSON null.</param>
    public static string ToText(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";

    /// <summary>A value as text of ASCII characters alone, so that positions in it are the same in bytes and characters.</summary>
    /// <param name="node">The value.</param>
    public static string ToAscii(JsonNode node) => node.ToJsonString(Ascii);

    /// <summary>A text as JSON.</summary>
    /// <param name="text">The text.</param>
    public static string Quote(string text) => ToText(JsonValue.Create(text));
}
