using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads value schemas into types.</summary>
internal sealed class SchemaReader
{
    private readonly ReadContext _context;
    private readonly DefaultReader _defaults;

    public SchemaReader(ReadContext context, DefaultReader defaults)
    {
        _context = context;
        _defaults = defaults;
    }

    /// <summary>Reads the schema of an entry's value, which is always an object.</summary>
    public SchemaType ReadRoot(JsonNode schema, string typeName)
    {
        if (!TryReadKeywords(schema, "schema", out var keywords))
        {
            return AnyType.Instance;
        }

        if (keywords.Type is { } type && type.TypeName != "object")
        {
            _context.Report(ManifestProblemId.InvalidSchema, type.Node, "The value of a config, an experiment or a layer is an object: write \"type\": \"object\".");
            return AnyType.Instance;
        }

        return keywords.Properties is { } properties && !keywords.IsUntypable ? ReadProperties(properties, typeName) : AnyType.Instance;
    }

    private ObjectType ReadProperties(JsonNode properties, string typeName)
    {
        var scope = new IdentifierScope(_context, "properties", identifier => ReservedNames.InValueType(typeName, identifier));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<SchemaProperty>();
        foreach (var (nameNode, value) in properties.Members)
        {
            if (nameNode.IsMissing)
            {
                continue;
            }

            var name = nameNode.GetString();
            if (!names.Add(name))
            {
                _context.Report(ManifestProblemId.Duplicate, nameNode, $"The property '{ReadContext.Shorten(name)}' stands twice in this schema; the first one counts.");
            }
            else if (ReadProperty(nameNode, name, value, scope) is { } property)
            {
                result.Add(property);
            }
        }

        result.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new ObjectType(new EquatableArray<SchemaProperty>([.. result]));
    }

    private SchemaProperty? ReadProperty(JsonNode nameNode, string name, JsonNode schema, IdentifierScope scope)
    {
        SchemaType type = AnyType.Instance;
        var keywords = default(Keywords);
        if (!schema.IsMissing && TryReadKeywords(schema, name, out keywords) && !keywords.IsUntypable)
        {
            type = TypeOf(keywords);
        }

        if (scope.Take(nameNode, name, keywords.Identifier, "x-identifier") is not { } identifier)
        {
            return null;
        }

        var defaultValue = keywords.Default is { } node ? _defaults.Read(node, type, name) : null;
        return new SchemaProperty(name, identifier, type, keywords.Description, defaultValue);
    }

    private static SchemaType TypeOf(Keywords keywords) => keywords.Type?.TypeName switch
    {
        "boolean" => new ScalarType(ScalarKind.Boolean),
        "integer" => new ScalarType(keywords.IsLong ? ScalarKind.Int64 : ScalarKind.Int32),
        "number" => new ScalarType(ScalarKind.Double),
        "string" => new ScalarType(ScalarKind.String),
        _ => AnyType.Instance,
    };

    private bool TryReadKeywords(JsonNode schema, string name, out Keywords keywords)
    {
        keywords = default;
        if (schema.Kind is JsonKind.True)
        {
            return true;
        }

        if (schema.Kind is not JsonKind.Object)
        {
            _context.ReportType(schema, name, "a schema (an object, or true)", ManifestProblemId.InvalidSchema);
            return false;
        }

        keywords.Identifier = FindIdentifier(schema);
        var members = new KnownMembers(_context, schema, SchemaKeywords.All);
        while (members.MoveNext())
        {
            ReadKeyword(ref keywords, members.Name, members.Value);
        }

        return true;
    }

    private void ReadKeyword(ref Keywords keywords, string keyword, JsonNode value)
    {
        switch (keyword)
        {
            case "type":
                keywords.Type = ReadType(value);
                break;
            case "description":
                keywords.Description = _context.ReadString(value, keyword);
                break;
            case "default":
                keywords.Default = value;
                break;
            case "properties" when value.Kind == JsonKind.Object:
                keywords.Properties = value;
                break;
            case "properties":
                _context.ReportType(value, keyword, "an object", ManifestProblemId.InvalidSchema);
                break;
            case "format" when value.Kind == JsonKind.String:
                keywords.IsLong |= value.StringEquals("int64");
                break;
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum":
                keywords.IsLong |= IsBeyondInt32(value, keyword);
                break;
            default:
                if (SchemaKeywords.IsUntypable(keyword))
                {
                    keywords.IsUntypable = true;
                    _context.Report(ManifestProblemId.UntypedSchema, value, $"'{keyword}' has no C# type; the value is a JsonElement.");
                }

                break;
        }
    }

    private TypeKeyword? ReadType(JsonNode value)
    {
        if (value.Kind == JsonKind.Array)
        {
            // A choice of types.
            return new TypeKeyword(value, null);
        }

        if (value.Kind != JsonKind.String)
        {
            _context.ReportType(value, "type", "a type's name", ManifestProblemId.InvalidSchema);
            return null;
        }

        var name = value.GetString();
        if (Array.IndexOf(TypeNames, name) < 0)
        {
            var hint = NameSuggester.FindNearest(name, TypeNames) is { } nearest ? $"did you mean \"{nearest}\"?" : $"types are {string.Join(", ", TypeNames)}.";
            _context.Report(ManifestProblemId.InvalidSchema, value, $"\"{ReadContext.Shorten(name)}\" is no JSON type; {hint}");
            return null;
        }

        return new TypeKeyword(value, name);
    }

    private bool IsBeyondInt32(JsonNode value, string keyword)
    {
        if (value.Kind != JsonKind.Number)
        {
            _context.ReportType(value, keyword, "a number", ManifestProblemId.InvalidSchema);
            return false;
        }

        return JsonNumber.TryGetDouble(value.GetRawText(), out var bound) && bound is < int.MinValue or > int.MaxValue;
    }

    private JsonNode? FindIdentifier(JsonNode schema)
    {
        foreach (var (name, value) in schema.Members)
        {
            if (name.Kind == JsonKind.String && name.StringEquals("x-identifier"))
            {
                return _context.ReadString(value, "x-identifier") is null ? null : value;
            }
        }

        return null;
    }

    private static readonly string[] TypeNames = ["boolean", "integer", "number", "string", "object", "array", "null"];

    private readonly record struct TypeKeyword(JsonNode Node, string? TypeName);

    /// <summary>What a schema object says, as far as it decides a type.</summary>
    private struct Keywords
    {
        public TypeKeyword? Type;
        public string? Description;
        public JsonNode? Default;
        public JsonNode? Properties;
        public JsonNode? Identifier;
        public bool IsLong;
        public bool IsUntypable;
    }
}
