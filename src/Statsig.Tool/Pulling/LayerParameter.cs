using System.Text.Json;
using System.Text.Json.Nodes;

namespace Statsig.Tool.Pulling;

/// <summary>Types of layers' parameters.</summary>
internal static class LayerParameter
{
    /// <summary>The schema of a parameter.</summary>
    /// <param name="type">The type that the Console gives it.</param>
    /// <param name="values">Its default and the values that experiments give it: what is in an object or an array only they tell.</param>
    public static JsonNode SchemaOf(string? type, IReadOnlyList<JsonNode?> values) => type switch
    {
        "string" or "number" or "boolean" => new JsonObject { ["type"] = type },
        "object" => Gathered(values, JsonValueKind.Object) ?? new JsonObject { ["type"] = "object" },
        "array" => Gathered(values, JsonValueKind.Array) ?? new JsonObject { ["type"] = "array" },
        _ => SchemaInference.Of(values),
    };

    private static JsonNode? Gathered(IReadOnlyList<JsonNode?> values, JsonValueKind kind)
    {
        var fitting = values.Where(value => value?.GetValueKind() == kind).ToList();
        return fitting.Count == 0 ? null : SchemaInference.Of(fitting);
    }
}
