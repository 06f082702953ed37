using System.ComponentModel;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Readers that need no generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueReaders
{
    /// <summary>Reads a JSON object as it is; the default is <c>{}</c>.</summary>
    public static ValueReader<JsonElement> JsonObject { get; } = new JsonObjectReader(JsonValues.Parse("{}"));

    /// <summary>Makes a reader of a JSON object as it is, with a default.</summary>
    /// <param name="defaultJson">The default, a JSON object.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ValueReader<JsonElement> JsonObjectWithDefault(string defaultJson) => new JsonObjectReader(JsonValues.Parse(defaultJson));

    private sealed class JsonObjectReader : ValueReader<JsonElement>
    {
        private readonly JsonElement _default;

        public JsonObjectReader(JsonElement defaultValue) => _default = defaultValue;

        public override JsonElement Default => _default;

        public override JsonElement Read(ref Utf8JsonReader reader, ref ValueReadContext context) =>
            reader.TokenType == JsonTokenType.StartObject || context.BeginObject(ref reader) ? JsonElement.ParseValue(ref reader) : _default;
    }
}
