using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Tool.Json;

namespace Statsig.Tool.Writing;

/// <summary>
/// Lays a schema that is gathered from values over one that somebody has written: which properties there are the Console says, what they are the person, as
/// long as the values fit.
/// </summary>
internal sealed class SchemaRefinement
{
    private readonly JsonNode? _definitions;

    /// <param name="definitions">The manifest's <c>$defs</c>.</param>
    public SchemaRefinement(JsonNode? definitions) => _definitions = definitions;

    /// <summary>Refines a schema.</summary>
    /// <param name="written">The schema in the manifest.</param>
    /// <param name="gathered">The schema of the values.</param>
    /// <param name="values">The values.</param>
    public JsonNode? Refine(JsonNode? written, JsonNode? gathered, IReadOnlyList<JsonNode?> values)
    {
        if (written is JsonObject schema && schema["properties"] is JsonObject properties
            && gathered is JsonObject other && other["properties"] is JsonObject found)
        {
            var refined = (JsonObject)schema.DeepClone();
            refined["properties"] = RefineProperties(properties, found, values);
            return refined;
        }

        return Fits(written, values) ? written?.DeepClone() : WithNames(gathered?.DeepClone(), written);
    }

    private JsonObject RefineProperties(JsonObject written, JsonObject found, IReadOnlyList<JsonNode?> values)
    {
        var result = new JsonObject();
        foreach (var (name, schema) in written)
        {
            if (found.ContainsKey(name))
            {
                result.Add(name, Refine(schema, found[name], ValuesOf(values, name)));
            }
        }

        foreach (var (name, schema) in found)
        {
            if (!written.ContainsKey(name))
            {
                result.Add(name, schema?.DeepClone());
            }
        }

        return result;
    }

    private static List<JsonNode?> ValuesOf(IReadOnlyList<JsonNode?> values, string name) =>
        [.. values.OfType<JsonObject>().Where(value => value.ContainsKey(name)).Select(value => value[name])];

    /// <summary>Whether values fit a schema. The reader itself is asked: it knows all of the language.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="values">The values.</param>
    public bool Fits(JsonNode? schema, IReadOnlyList<JsonNode?> values)
    {
        var shared = (JsonObject)JsonNode.Parse("""{ "configs": { "entry": { "schema": { "properties": {} }, "default": {} } } }""")!;
        if (_definitions is not null)
        {
            shared["$defs"] = _definitions.DeepClone();
        }

        var entry = shared["configs"]!["entry"]!;
        for (var i = 0; i < values.Count; i++)
        {
            var name = $"value{i}";
            entry["schema"]!["properties"]![name] = schema?.DeepClone();
            entry["default"]![name] = values[i]?.DeepClone();
        }

        return !ManifestReader.Read(JsonNodes.ToText(shared)).Problems.Any(static problem => problem.Rule
            is ManifestProblemId.InvalidDefault or ManifestProblemId.InvalidSchema or ManifestProblemId.UnknownProperty);
    }

    /// <summary>A type that no longer fits goes; what the property is called and said to be stays.</summary>
    private static JsonNode? WithNames(JsonNode? schema, JsonNode? written)
    {
        if (schema is JsonObject target && written is JsonObject source)
        {
            foreach (var (name, value) in source)
            {
                if (name is "description" or "title" or "deprecated" || name.StartsWith("x-", StringComparison.Ordinal))
                {
                    target[name] = value?.DeepClone();
                }
            }
        }

        return schema;
    }
}
