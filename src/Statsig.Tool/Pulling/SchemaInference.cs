using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Statsig.Tool.Pulling;

/// <summary>Finds the schema that a number of values have in common.</summary>
internal static class SchemaInference
{
    /// <summary>The schema of objects.</summary>
    /// <param name="values">The objects.</param>
    /// <returns>Null when they have no property.</returns>
    public static JsonObject? OfObjects(IReadOnlyList<JsonObject> values)
    {
        var properties = PropertiesOf(values);
        return properties.Count == 0 ? null : new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    /// <summary>The schema of any values; null among them makes it nullable, and values of several types any JSON.</summary>
    /// <param name="values">The values.</param>
    public static JsonNode Of(IReadOnlyList<JsonNode?> values)
    {
        var present = values.OfType<JsonNode>().ToList();
        if (present.Count == 0)
        {
            return JsonValue.Create(true);
        }

        var kinds = present.Select(KindOf).Distinct().ToList();
        if (kinds.Count > 1)
        {
            return JsonValue.Create(true);
        }

        var schema = kinds[0] switch
        {
            "number" => Number(present),
            "array" => List(present),
            "object" => OfObjects([.. present.Cast<JsonObject>()]) ?? new JsonObject { ["type"] = "object" },
            var kind => new JsonObject { ["type"] = kind },
        };
        if (present.Count < values.Count)
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        }

        return schema;
    }

    private static JsonObject PropertiesOf(IReadOnlyList<JsonObject> values)
    {
        var properties = new JsonObject();
        foreach (var name in values.SelectMany(static value => value.Select(static property => property.Key)).Distinct().Order(StringComparer.Ordinal))
        {
            properties.Add(name, Of([.. values.Where(value => value.ContainsKey(name)).Select(value => value[name])]));
        }

        return properties;
    }

    private static JsonObject List(List<JsonNode> lists)
    {
        var items = lists.SelectMany(static list => (JsonArray)list).ToList();
        var schema = new JsonObject { ["type"] = "array" };
        if (items.Count > 0)
        {
            schema["items"] = Of(items);
        }

        return schema;
    }

    private static JsonObject Number(List<JsonNode> numbers)
    {
        var integers = numbers.Select(static number => AsInteger(number.ToJsonString())).ToList();
        if (integers.Contains(null))
        {
            return new JsonObject { ["type"] = "number" };
        }

        var schema = new JsonObject { ["type"] = "integer" };
        if (integers.Exists(static integer => integer is < int.MinValue or > int.MaxValue))
        {
            schema["format"] = "int64";
        }

        return schema;
    }

    private static long? AsInteger(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value == decimal.Truncate(value) && value is >= long.MinValue and <= long.MaxValue
            ? (long)value
            : null;

    private static string KindOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };
}
