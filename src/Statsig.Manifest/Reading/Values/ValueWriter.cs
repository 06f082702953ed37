using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Writes checked values as JSON, one laid over the other.</summary>
internal sealed class ValueWriter
{
    private readonly ValueChecker _checker;
    private readonly StringBuilder _json = new();

    public ValueWriter(ValueChecker checker) => _checker = checker;

    /// <summary>Writes what a value says and no more.</summary>
    public static void AppendAsGiven(StringBuilder json, SchemaValue value)
    {
        if (value.Properties is not { } properties)
        {
            json.Append(value.Json);
            return;
        }

        var separator = '{';
        for (var i = 0; i < properties.Count; i++)
        {
            var place = properties.BySortedPlace(i);
            if (value[place] is { } member)
            {
                AppendName(json, properties[place].Name, ref separator);
                AppendAsGiven(json, member);
            }
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    /// <summary>
    /// Writes the default of a schema: of each property the first value that one of the layers, the property's own schema or its type has.
    /// A part whose type is shared says only what the layers say; that type's own default has the rest.
    /// </summary>
    /// <param name="draft">The schema.</param>
    /// <param name="layers">What is laid over the schema's own defaults.</param>
    public string WriteDefault(SchemaDraft draft, ValueLayers layers)
    {
        var json = _json.Clear();
        AppendDefault(json, draft.Resolved, layers, isComplete: true);
        return json.ToString();
    }

    /// <summary>The default of one property, as <see cref="WriteDefault"/> writes it.</summary>
    /// <param name="properties">The object's properties.</param>
    /// <param name="place">Where the property stands among them.</param>
    /// <param name="layers">What is laid over the object's defaults.</param>
    /// <returns>Null when neither a layer nor a schema gives one.</returns>
    public string? FindDefault(PropertyList properties, int place, ValueLayers layers)
    {
        var own = LayersOf(properties, place, layers, out _);
        if (own.Top is not { } top)
        {
            return null;
        }

        if (top.Json is { } ready)
        {
            return ready;
        }

        var json = _json.Clear();
        AppendProperty(json, properties[place].Schema, own, isComplete: true);
        return json.ToString();
    }

    private void AppendDefault(StringBuilder json, SchemaDraft schema, ValueLayers layers, bool isComplete)
    {
        if (layers.Top?.Json is { } ready)
        {
            json.Append(ready);
        }
        else if (schema.Shape == SchemaShape.Object)
        {
            AppendProperties(json, schema.Properties!, layers, isComplete);
        }
        else
        {
            json.Append(ZeroOf(schema));
        }
    }

    private void AppendProperties(StringBuilder json, PropertyList properties, ValueLayers layers, bool isComplete)
    {
        var separator = '{';
        for (var i = 0; i < properties.Count; i++)
        {
            var place = properties.BySortedPlace(i);
            var own = LayersOf(properties, place, layers, out var isGiven);
            if (isComplete || isGiven)
            {
                AppendName(json, properties[place].Name, ref separator);
                AppendProperty(json, properties[place].Schema, own, isComplete);
            }
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private void AppendProperty(StringBuilder json, SchemaDraft schema, ValueLayers layers, bool isComplete)
    {
        if (layers.Top is null && schema.AllowsNull)
        {
            json.Append("null");
            return;
        }

        AppendDefault(json, schema.Resolved, layers, isComplete && schema.Shape != SchemaShape.Reference);
    }

    /// <summary>What layers, the property's own schema and the definitions that it refers to say of a property.</summary>
    private ValueLayers LayersOf(PropertyList properties, int place, ValueLayers layers, out bool isGiven)
    {
        var result = layers.OfProperty(place);
        isGiven = result.Top is not null;
        ref readonly var property = ref properties[place];
        var name = property.Name;
        for (var schema = property.Schema; ; (name, schema) = (schema.Target!.Name, schema.Target.Draft))
        {
            if (!IsOfSharedClass(schema, property.Schema) && _checker.DefaultOf(schema, name) is { } own)
            {
                result = result.Under(own);
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
    private static bool IsOfSharedClass(SchemaDraft schema, SchemaDraft property) =>
        schema.Shape == SchemaShape.Object && !ReferenceEquals(schema, property) && (!schema.IsNullable || property.IsOnCycle);

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
