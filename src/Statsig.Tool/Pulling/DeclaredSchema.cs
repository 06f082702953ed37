using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Statsig.Tool.Api;
using Statsig.Tool.Json;

namespace Statsig.Tool.Pulling;

/// <summary>Reads schemas that people have declared in the Console.</summary>
internal static class DeclaredSchema
{
    private const int MaxInlining = 16;

    /// <summary>Reads a schema's text.</summary>
    /// <param name="json">The text that the Console calls JSON; it may be JSON5 all the same.</param>
    /// <param name="json5">The text that it calls JSON5.</param>
    /// <param name="fault">What is wrong with them; null when nothing is, or there is no text.</param>
    /// <returns>Null when there is no schema, or one that says nothing.</returns>
    public static JsonObject? Read(string? json, string? json5, out string? fault)
    {
        fault = null;
        foreach (var text in new[] { json, json5 })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            try
            {
                var schema = Parse(text);
                fault = null;
                return schema is JsonObject { Count: > 0 } declared && Says(declared) ? Inline(declared) : null;
            }
            catch (FormatException problem)
            {
                fault = problem.Message;
            }
        }

        return null;
    }

    /// <summary>Reads an object's text.</summary>
    /// <param name="json5">The text, JSON5.</param>
    /// <returns>Null when there is none, or it is no object.</returns>
    public static JsonObject? ReadObject(string? json5)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json5) ? null : Parse(json5) as JsonObject;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonNode? Parse(string text)
    {
        text = Encoding.UTF8.GetString(JsonRepair.WithWholeCharacters(Encoding.UTF8.GetBytes(text)));
        try
        {
            return JsonNodes.Parse(text);
        }
        catch (JsonException)
        {
            return Json5Reader.Parse(text);
        }
    }

    /// <summary>A schema that names no property and allows all of them is the one that the Console begins with.</summary>
    private static bool Says(JsonObject schema) =>
        schema["properties"] is JsonObject { Count: > 0 } || schema["additionalProperties"] is JsonObject
        || schema.Any(static keyword => keyword.Key is "$ref" or "allOf" or "anyOf" or "oneOf" or "patternProperties");

    /// <summary>References to definitions of the schema's own become what they refer to: a manifest's references lead to its own definitions.</summary>
    private static JsonObject Inline(JsonObject schema)
    {
        var root = (JsonObject)schema.DeepClone();
        root.Remove("$schema");
        root.Remove("$id");
        var definitions = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var keyword in (string[])["$defs", "definitions"])
        {
            if (root[keyword] is JsonObject found)
            {
                foreach (var (name, definition) in found)
                {
                    definitions.TryAdd($"#/{keyword}/{name}", definition?.DeepClone());
                }
            }

            root.Remove(keyword);
        }

        return Inline(root, definitions, 0) as JsonObject ?? root;
    }

    private static JsonNode? Inline(JsonNode? node, Dictionary<string, JsonNode?> definitions, int depth)
    {
        switch (node)
        {
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Inline(item, definitions, depth))]);
            case JsonObject schema when schema["$ref"] is JsonValue value && value.TryGetValue<string>(out var reference) && definitions.TryGetValue(reference, out var definition):
                // A definition that leads back to itself has no end.
                return depth == MaxInlining ? JsonValue.Create(true) : Inline(definition?.DeepClone(), definitions, depth + 1);
            case JsonObject schema:
                return new JsonObject(schema.Select(member => KeyValuePair.Create(member.Key, Inline(member.Value, definitions, depth))).ToList());
            default:
                return node?.DeepClone();
        }
    }
}
