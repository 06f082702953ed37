using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Writes checked values as JSON, one laid over the other.</summary>
internal sealed class ValueWriter
{
    private readonly ValueChecker _checker;

    public ValueWriter(ValueChecker checker) => _checker = checker;

    /// <summary>Writes what a value says and no more.</summary>
    public static void AppendAsGiven(StringBuilder json, SchemaValue value)
    {
        if (value.Members is not { } members)
        {
            json.Append(value.Json);
            return;
        }

        var names = new List<string>(members.Keys);
        names.Sort(StringComparer.Ordinal);
        var separator = '{';
        foreach (var name in names)
        {
            AppendName(json, name, ref separator);
            AppendAsGiven(json, members[name]);
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    /// <summary>
    /// Writes the default of a schema: of each property the first value that one of the layers, the property's own schema or its type has.
    /// A part whose type is shared says only what the layers say; that type's own default has the rest.
    /// </summary>
    /// <param name="draft">The schema.</param>
    /// <param name="layers">What is laid over the schema's own defaults, the topmost first.</param>
    public string WriteDefault(SchemaDraft draft, List<SchemaValue> layers)
    {
        var json = new StringBuilder();
        AppendDefault(json, draft.Resolved, layers, isComplete: true);
        return json.ToString();
    }

    /// <summary>The default of one property, as <see cref="WriteDefault"/> writes it.</summary>
    /// <returns>Null when neither a layer nor a schema gives one.</returns>
    public string? FindDefault(PropertyDraft property, List<SchemaValue> layers)
    {
        var own = LayersOf(property, layers, out _);
        if (own.Count == 0)
        {
            return null;
        }

        var json = new StringBuilder();
        AppendProperty(json, property, own, isComplete: true);
        return json.ToString();
    }

    private void AppendDefault(StringBuilder json, SchemaDraft schema, List<SchemaValue> layers, bool isComplete)
    {
        if (layers.Count > 0 && layers[0].Members is null)
        {
            json.Append(layers[0].Json);
        }
        else if (schema.Shape == SchemaShape.Object)
        {
            AppendProperties(json, schema, layers, isComplete);
        }
        else
        {
            json.Append(ZeroOf(schema));
        }
    }

    private void AppendProperties(StringBuilder json, SchemaDraft schema, List<SchemaValue> layers, bool isComplete)
    {
        var separator = '{';
        foreach (var property in schema.SortedProperties)
        {
            var own = LayersOf(property, layers, out var isGiven);
            if (isComplete || isGiven)
            {
                AppendName(json, property.Name, ref separator);
                AppendProperty(json, property, own, isComplete);
            }
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private void AppendProperty(StringBuilder json, PropertyDraft property, List<SchemaValue> layers, bool isComplete)
    {
        if (layers.Count == 0 && property.Schema.AllowsNull)
        {
            json.Append("null");
            return;
        }

        AppendDefault(json, property.Schema.Resolved, layers, isComplete && property.Schema.Shape != SchemaShape.Reference);
    }

    /// <summary>What layers, the property's own schema and the definitions that it refers to say of a property, the topmost first.</summary>
    private List<SchemaValue> LayersOf(PropertyDraft property, List<SchemaValue> layers, out bool isGiven)
    {
        var result = new List<SchemaValue>();
        foreach (var layer in layers)
        {
            if (layer.Members is { } members && members.TryGetValue(property.Name, out var value))
            {
                result.Add(value);
            }
        }

        isGiven = result.Count > 0;
        var name = property.Name;
        for (var schema = property.Schema; ; (name, schema) = (schema.Target!.Name, schema.Target.Draft))
        {
            if (!IsOfSharedClass(schema, property) && _checker.DefaultOf(schema, name) is { } own)
            {
                result.Add(own);
            }

            if (schema.Shape != SchemaShape.Reference)
            {
                return result;
            }
        }
    }

    /// <summary>
    /// The default that a definition gives its class is that class's to say, where there is a value at all. On a cycle there is none unless somebody
    /// nearer says so, or no default would end.
    /// </summary>
    private static bool IsOfSharedClass(SchemaDraft schema, PropertyDraft property) =>
        schema.Shape == SchemaShape.Object && !ReferenceEquals(schema, property.Schema) && (!schema.IsNullable || property.Schema.IsOnCycle);

    private static void AppendName(StringBuilder json, string name, ref char separator)
    {
        json.Append(separator);
        JsonString.AppendEncoded(json, name);
        json.Append(':');
        separator = ',';
    }

    private static string ZeroOf(SchemaDraft schema)
    {
        switch (schema.Shape)
        {
            case SchemaShape.Boolean: return "false";
            case SchemaShape.Int32 or SchemaShape.Int64 or SchemaShape.Double or SchemaShape.Decimal: return "0";
            case SchemaShape.String: return "\"\"";
            case SchemaShape.DateTimeOffset: return "\"0001-01-01T00:00:00+00:00\"";
            case SchemaShape.Guid: return "\"00000000-0000-0000-0000-000000000000\"";
            case SchemaShape.Uri: return "\"about:blank\"";
            case SchemaShape.List: return "[]";
            case SchemaShape.Dictionary: return "{}";
            case SchemaShape.Enum:
                var json = new StringBuilder();
                JsonString.AppendEncoded(json, schema.Members![0].Value);
                return json.ToString();
            default: return "null";
        }
    }
}
