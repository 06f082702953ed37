using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Statsig.Tool.Output;

/// <summary>Results for machines.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value, indented.</summary>
    /// <param name="value">The value.</param>
    public static string Write(JsonNode value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            value.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A text, or JSON null.</summary>
    /// <param name="text">The text.</param>
    public static JsonNode? Text(string? text) => text is null ? null : JsonValue.Create(text);

    /// <summary>An array of texts.</summary>
    /// <param name="texts">The texts.</param>
    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)JsonValue.Create(text)!)]);
}
