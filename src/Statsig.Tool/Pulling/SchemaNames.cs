using System.Globalization;
using System.Text.Json.Nodes;
using Statsig.Manifest;

namespace Statsig.Tool.Pulling;

/// <summary>Gives C# names to what has none of its own.</summary>
internal static class SchemaNames
{
    /// <summary>Gives a property an <c>x-identifier</c>.</summary>
    /// <param name="properties">The properties of the schema.</param>
    /// <param name="name">The property.</param>
    /// <returns>False when it cannot have one.</returns>
    public static bool Identify(JsonObject properties, string name)
    {
        var schema = properties[name] switch
        {
            JsonObject present => present,
            JsonValue any when any.GetValueKind() == System.Text.Json.JsonValueKind.True => [],
            _ => null,
        };
        if (schema is null)
        {
            return false;
        }

        // Its own present name is one that it cannot have.
        var taken = properties.Select(static property => IdentifierOf(property.Key, property.Value)).ToHashSet(StringComparer.Ordinal);
        schema["x-identifier"] = Free(CSharpName.Derive(name) ?? "Property", taken);
        if (schema.Parent is null)
        {
            properties[name] = schema;
        }

        return true;
    }

    /// <summary>Takes over the C# names that properties have already; new properties that would have one of them get another.</summary>
    /// <param name="written">The schema in the manifest.</param>
    /// <param name="schema">The schema that takes its place.</param>
    public static void Adopt(JsonNode? written, JsonNode? schema)
    {
        if (written is not JsonObject before || schema is not JsonObject after)
        {
            return;
        }

        foreach (var keyword in (string[])["items", "additionalProperties"])
        {
            Adopt(before[keyword], after[keyword]);
        }

        if (before["properties"] is not JsonObject known || after["properties"] is not JsonObject properties)
        {
            return;
        }

        foreach (var (name, property) in properties)
        {
            if (known[name] is JsonObject old && property is JsonObject target && old["x-identifier"] is { } identifier)
            {
                target["x-identifier"] = identifier.DeepClone();
            }

            Adopt(known[name], property);
        }

        // Known properties first: they go back to the names that they had, and new ones see which those are.
        foreach (var name in properties.Select(static property => property.Key).OrderByDescending(known.ContainsKey).ToList())
        {
            if (!IsShared(properties, name))
            {
                continue;
            }

            if (!known.ContainsKey(name))
            {
                Identify(properties, name);
            }
            else if (known[name] is not JsonObject old || !old.ContainsKey("x-identifier"))
            {
                (properties[name] as JsonObject)?.Remove("x-identifier");
            }
        }
    }

    private static bool IsShared(JsonObject properties, string name)
    {
        var own = IdentifierOf(name, properties[name]);
        return properties.Any(other => other.Key != name && IdentifierOf(other.Key, other.Value) == own);
    }

    /// <summary>Gives the values of an enum names; an enum that cannot be helped becomes a string.</summary>
    /// <param name="schema">The schema that has the enum.</param>
    /// <returns>False when there is none.</returns>
    public static bool NameValues(JsonObject schema)
    {
        if (schema["enum"] is not JsonArray values || schema.ContainsKey("x-enumNames"))
        {
            return schema.Remove("x-enumNames") | schema.Remove("enum");
        }

        var taken = new HashSet<string?>(StringComparer.Ordinal);
        var names = new JsonArray();
        foreach (var value in values.Where(static value => value is not null))
        {
            var name = CSharpName.Derive(value!.ToString());
            if (name is null || !taken.Add(name))
            {
                name = Free(name ?? "Value", taken);
                taken.Add(name);
            }

            names.Add(name);
        }

        schema["x-enumNames"] = names;
        return true;
    }

    /// <summary>The first of a name's numbered forms that nobody has.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">What others have.</param>
    public static string Free(string name, IReadOnlySet<string?> taken)
    {
        for (var number = 2; ; number++)
        {
            var candidate = name + number.ToString(CultureInfo.InvariantCulture);
            if (!taken.Contains(candidate))
            {
                return candidate;
            }
        }
    }

    private static string? IdentifierOf(string name, JsonNode? schema) =>
        schema is JsonObject { } known && known["x-identifier"] is JsonValue value && value.TryGetValue<string>(out var identifier) ? identifier : CSharpName.Derive(name);
}
