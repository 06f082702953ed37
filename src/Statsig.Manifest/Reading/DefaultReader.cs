using System.Globalization;
using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads default values and holds them against their types.</summary>
internal sealed class DefaultReader
{
    private readonly ReadContext _context;

    public DefaultReader(ReadContext context) => _context = context;

    /// <summary>Reads a default value.</summary>
    /// <returns>Null when it does not fit; that has been reported.</returns>
    public SchemaValue? Read(JsonNode value, SchemaType type, string property) => type switch
    {
        ScalarType { Kind: ScalarKind.Boolean } => ReadBoolean(value, property),
        ScalarType { Kind: ScalarKind.Int32 } => ReadInteger(value, property, int.MinValue, int.MaxValue),
        ScalarType { Kind: ScalarKind.Int64 } => ReadInteger(value, property, long.MinValue, long.MaxValue),
        ScalarType { Kind: ScalarKind.Double } => ReadNumber(value, property),
        ScalarType { Kind: ScalarKind.String } => ReadString(value, property),
        _ => value.IsMissing ? null : new JsonValue(JsonText.Minify(value)),
    };

    /// <summary>Lays an entry's default object over the defaults of the properties.</summary>
    /// <returns>The type with the defaults that count, and these as JSON.</returns>
    public (SchemaType Type, string DefaultJson) ApplyToRoot(SchemaType type, JsonNode? defaultValue)
    {
        if (defaultValue is { IsMissing: false, Kind: not JsonKind.Object } wrong)
        {
            _context.ReportType(wrong, "default", "an object", ManifestProblemId.InvalidDefault);
            defaultValue = null;
        }

        if (type is not ObjectType objectType)
        {
            return (type, defaultValue is { Kind: JsonKind.Object } json ? JsonText.Minify(json) : "{}");
        }

        if (defaultValue is { Kind: JsonKind.Object } values)
        {
            objectType = Apply(objectType, values);
        }

        return (objectType, ToJson(objectType));
    }

    private ObjectType Apply(ObjectType type, JsonNode values)
    {
        var properties = type.Properties.ToArray();
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < properties.Length; i++)
        {
            indices.Add(properties[i].Name, i);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (nameNode, value) in values.Members)
        {
            if (nameNode.IsMissing)
            {
                continue;
            }

            var name = nameNode.GetString();
            if (!seen.Add(name))
            {
                _context.Report(ManifestProblemId.Duplicate, nameNode, $"The key '{ReadContext.Shorten(name)}' stands twice in this object; the first one counts.");
            }
            else if (!indices.TryGetValue(name, out var index))
            {
                var hint = NameSuggester.FindNearest(name, indices.Keys) is { } nearest ? $"; did you mean '{nearest}'?" : ".";
                _context.Report(ManifestProblemId.UnknownProperty, nameNode, $"The schema has no property '{ReadContext.Shorten(name)}'{hint}");
            }
            else if (Read(value, properties[index].Type, name) is { } read)
            {
                properties[index] = properties[index] with { Default = read };
            }
        }

        return new ObjectType(new EquatableArray<SchemaProperty>(properties));
    }

    private static string ToJson(ObjectType type)
    {
        var builder = new StringBuilder();
        var separator = '{';
        foreach (var property in type.Properties)
        {
            if (property.Default is { } value)
            {
                builder.Append(separator);
                JsonString.AppendEncoded(builder, property.Name);
                builder.Append(':');
                Append(builder, value);
                separator = ',';
            }
        }

        return builder.Append(separator == '{' ? "{}" : "}").ToString();
    }

    private static void Append(StringBuilder builder, SchemaValue value)
    {
        switch (value)
        {
            case BooleanValue boolean: builder.Append(boolean.Value ? "true" : "false"); break;
            case IntegerValue integer: builder.Append(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case NumberValue number: builder.Append(number.Text); break;
            case StringValue text: JsonString.AppendEncoded(builder, text.Value); break;
            case JsonValue json: builder.Append(json.Json); break;
        }
    }

    private BooleanValue? ReadBoolean(JsonNode value, string property)
    {
        if (value.Kind is JsonKind.True or JsonKind.False)
        {
            return new BooleanValue(value.Kind == JsonKind.True);
        }

        _context.ReportType(value, property, "true or false", ManifestProblemId.InvalidDefault);
        return null;
    }

    private StringValue? ReadString(JsonNode value, string property)
    {
        if (value.Kind == JsonKind.String)
        {
            return new StringValue(value.GetString());
        }

        _context.ReportType(value, property, "a string", ManifestProblemId.InvalidDefault);
        return null;
    }

    private IntegerValue? ReadInteger(JsonNode value, string property, long minimum, long maximum)
    {
        if (value.Kind != JsonKind.Number)
        {
            _context.ReportType(value, property, "an integer", ManifestProblemId.InvalidDefault);
            return null;
        }

        var text = value.GetRawText();
        if (JsonNumber.TryGetInt64(text, out var integer))
        {
            if (integer >= minimum && integer <= maximum)
            {
                return new IntegerValue(integer);
            }

            _context.Report(
                ManifestProblemId.InvalidDefault, value, $"'{ReadContext.Shorten(property)}' is a 32-bit integer and cannot be {ReadContext.Shorten(text)}; for more, add \"format\": \"int64\" to its schema.");
            return null;
        }

        _context.Report(ManifestProblemId.InvalidDefault, value, $"'{ReadContext.Shorten(property)}' must be an integer, not {ReadContext.Shorten(text)}.");
        return null;
    }

    private NumberValue? ReadNumber(JsonNode value, string property)
    {
        if (value.Kind != JsonKind.Number)
        {
            _context.ReportType(value, property, "a number", ManifestProblemId.InvalidDefault);
            return null;
        }

        var text = value.GetRawText();
        if (JsonNumber.TryGetDouble(text, out _))
        {
            return new NumberValue(text);
        }

        _context.Report(ManifestProblemId.InvalidDefault, value, $"'{ReadContext.Shorten(property)}' cannot be {ReadContext.Shorten(text)}: a double ends at 1.79e308.");
        return null;
    }
}
