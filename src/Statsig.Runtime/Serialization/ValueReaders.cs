using System.ComponentModel;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Readers for values that have no type of their own. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueReaders
{
    /// <summary>Reads a JSON object as it is; the default is <c>{}</c>.</summary>
    public static ValueReader<JsonElement> JsonObject { get; } = JsonObjectWithDefault("{}");

    /// <summary>Reads a JSON object as it is.</summary>
    /// <param name="json">The default, as JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException"><paramref name="json"/> is not valid JSON.</exception>
    public static ValueReader<JsonElement> JsonObjectWithDefault(string json) => new JsonObjectReader(JsonValues.Parse(json));

    private sealed class JsonObjectReader : ValueReader<JsonElement>
    {
        public JsonObjectReader(JsonElement defaultValue)
        {
            Default = defaultValue;
        }

        public override JsonElement Default { get; }

        public override JsonElement Read(ref Utf8JsonReader reader, ref ValueReadContext context) =>
            context.BeginObject(ref reader) ? JsonElement.ParseValue(ref reader) : Default;
    }
}
