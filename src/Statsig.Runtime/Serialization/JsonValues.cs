using System.ComponentModel;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>What generated value types need to hold a <see cref="JsonElement"/> as a value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonValues
{
    /// <summary>JSON's <c>null</c>.</summary>
    public static JsonElement Null { get; } = Parse("null");

    /// <summary>Reads JSON into an element that owns its memory.</summary>
    /// <param name="json">The text, from a manifest that has been checked.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Whether two elements have the same text.</summary>
    /// <param name="left">One element.</param>
    /// <param name="right">The other.</param>
    public static bool AreEqual(JsonElement left, JsonElement right) => string.Equals(TextOf(left), TextOf(right), StringComparison.Ordinal);

    /// <summary>A hash code that goes with <see cref="AreEqual"/>.</summary>
    /// <param name="value">The element.</param>
    public static int GetHashCode(JsonElement value) => StringComparer.Ordinal.GetHashCode(TextOf(value));

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText();
}
