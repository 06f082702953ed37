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
        AppendDefault(json, draft.Resolved, layers, layers, isComplete: true);
        return json.ToString();
    }

    /// <summary>
    /// Writes the default of a class. While that is read the class has no default that could supply what a part of the same class leaves out, so that
    /// such parts are written whole; and where nothing is given for what leads on to one more of them, the default ends.
    /// </summary>
    /// <param name="draft">The class.</param>
    /// <param name="layers">What is laid over the schema's own defaults.</param>
    public string WriteDefaultOfClass(SchemaDraft draft, ValueLayers layers)
    {
        if (draft.Properties!.Cycle == 0)
        {
            return WriteDefault(draft, layers);
        }

        var json = _json.Clear();
        AppendWhole(json, draft.Properties, layers, withOwn: true);
        return json.ToString();
    }

    /// <summary>The default of one property, as <see cref="WriteDefault"/> writes it.</summary>
    /// <param name="properties">The object's properties.</param>
    /// <param name="place">Where the property stands among them.</param>
    /// <param name="layers">What is laid over the object's defaults.</param>
    /// <returns>Null when neither a layer nor a schema gives one.</returns>
    public string? FindDefault(PropertyList properties, int place, ValueLayers layers)
    {
        var given = layers.OfProperty(place);
        var own = LayersOf(properties, place, given);
        if (own.Top is not { } top)
        {
            return null;
        }

        if (top.Json is { } ready)
        {
            return ready;
        }

        var json = _json.Clear();
        AppendProperty(json, properties[place].Schema, own, given, isComplete: true);
        return json.ToString();
    }

    /// <param name="json">Where it goes.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="layers">What is laid over the schema's own defaults.</param>
    /// <param name="outer">Those of the layers that are no property's own default on a cycle.</param>
    /// <param name="isComplete">Whether what the type's own default would supply is written, too.</param>
    private void AppendDefault(StringBuilder json, SchemaDraft schema, ValueLayers layers, ValueLayers outer, bool isComplete)
    {
        if (layers.Top?.Json is { } ready)
        {
            json.Append(ready);
        }
        else if (schema.Shape == SchemaShape.Object)
        {
            AppendProperties(json, schema.Properties!, layers, outer, isComplete);
        }
        else
        {
            json.Append(ZeroValue.Of(schema));
        }
    }

    private void AppendProperties(StringBuilder json, PropertyList properties, ValueLayers layers, ValueLayers outer, bool isComplete)
    {
        var separator = '{';
        for (var i = 0; i < properties.Count; i++)
        {
            var place = properties.BySortedPlace(i);
            var given = layers.OfProperty(place);
            if (!isComplete && given.Top is null)
            {
                continue;
            }

            // A property's own default that leads back to the property is not laid under itself, or it would never end.
            var outerOwn = outer.OfProperty(place);
            var isUnderItself = !isComplete && outerOwn.Top is null && properties.Cycle != 0 && properties[place].Schema.Cycle == properties.Cycle;
            AppendName(json, properties[place].Name, ref separator);
            AppendProperty(json, properties[place].Schema, isUnderItself ? given : LayersOf(properties, place, given), outerOwn, isComplete);
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private void AppendProperty(StringBuilder json, SchemaDraft schema, ValueLayers layers, ValueLayers outer, bool isComplete)
    {
        if (layers.Top is null && schema.AllowsNull)
        {
            json.Append("null");
            return;
        }

        AppendDefault(json, schema.Resolved, layers, outer, isComplete && schema.Shape != SchemaShape.Reference);
    }

    private void AppendWhole(StringBuilder json, PropertyList properties, ValueLayers layers, bool withOwn)
    {
        var separator = '{';
        for (var i = 0; i < properties.Count; i++)
        {
            var place = properties.BySortedPlace(i);
            var schema = properties[place].Schema;
            var leadsBack = schema.Cycle == properties.Cycle;
            var given = layers.OfProperty(place);
            var own = leadsBack && !withOwn ? given : LayersOf(properties, place, given);
            AppendName(json, properties[place].Name, ref separator);
            if (!leadsBack || (own.Top is null && schema.AllowsNull))
            {
                AppendProperty(json, schema, own, given, isComplete: true);
            }
            else if (own.Top?.Json is not null)
            {
                AppendWhole(json, own.Top, properties.Cycle);
            }
            else if (schema.Resolved is { Shape: SchemaShape.Object } target)
            {
                AppendWhole(json, target.Properties!, own, withOwn && schema.Shape == SchemaShape.Object);
            }
            else
            {
                json.Append(ZeroValue.Of(schema.Resolved));
            }
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private void AppendWhole(StringBuilder json, SchemaValue value, int cycle)
    {
        if (value.Items is { } items)
        {
            var isList = value.Json![0] == '[';
            var separator = isList ? '[' : '{';
            foreach (var (key, item) in items)
            {
                if (isList)
                {
                    json.Append(separator);
                    separator = ',';
                }
                else
                {
                    AppendName(json, key!, ref separator);
                }

                AppendWhole(json, item, cycle);
            }

            json.Append(items.Count == 0 ? value.Json : isList ? "]" : "}");
        }
        else if (value.Properties is { } properties && properties.Cycle == cycle)
        {
            AppendWhole(json, properties, ValueLayers.Of(value), withOwn: false);
        }
        else
        {
            AppendAsGiven(json, value);
        }
    }

    /// <summary>What is given for a property, and under it what the property's own schema and the definitions that it refers to say.</summary>
    private ValueLayers LayersOf(PropertyList properties, int place, ValueLayers given)
    {
        var result = given;
        var own = properties[place].Schema;
        var name = properties[place].Name;
        for (var schema = own; ; (name, schema) = (schema.Target!.Name, schema.Target.Draft))
        {
            if (!IsOfSharedClass(schema, own) && _checker.DefaultOf(schema, name) is { } value)
            {
                result = result.Under(value);
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
    private static bool IsOfSharedClass(SchemaDraft schema, SchemaDraft own) =>
        schema.Shape == SchemaShape.Object && !ReferenceEquals(schema, own) && (!schema.IsNullable || own.IsOnCycle);

    private static void AppendName(StringBuilder json, string name, ref char separator)
    {
        json.Append(separator);
        JsonString.AppendEncoded(json, name);
        json.Append(':');
        separator = ',';
    }
}
