using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads value schemas: what each comes to, without C# names and without following references.</summary>
internal sealed class SchemaReader
{
    private const int Known = 128;
    private const string NamedByProperty = "the types of items and of dictionaries' values are called after their property.";

    private static readonly string[] TypeNames = ["boolean", "integer", "number", "string", "object", "array", "null"];

    private readonly ReadContext _context;
    private readonly KeywordReader _keywords;
    private readonly EnumReader _enums;
    private readonly DefinitionTable _definitions;
    private readonly List<PropertyDraft> _properties = [];

    /// <summary>Schemas that stand for all that are written in the same way, such as <c>{ "type": "integer" }</c>.</summary>
    private (JsonNode Schema, SchemaDraft? Draft)[]? _known;

    public SchemaReader(ReadContext context, DefinitionTable definitions)
    {
        _context = context;
        _keywords = new KeywordReader(context);
        _enums = new EnumReader(context);
        _definitions = definitions;
    }

    /// <summary>Reads a schema; whatever is wrong with it makes it any JSON.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">What it is the schema of, for messages.</param>
    public SchemaDraft Read(JsonNode schema, string name)
    {
        var draft = new SchemaDraft();
        if (schema.Kind is JsonKind.True or JsonKind.Missing)
        {
            return draft;
        }

        if (schema.Kind is not JsonKind.Object)
        {
            _context.ReportType(schema, name, "a schema (an object, or true)", ManifestProblemId.InvalidSchema);
            return draft;
        }

        var problems = _context.Problems.Count;
        var keywords = _keywords.Read(schema, draft);
        if (keywords.Reference is { } reference)
        {
            ReadReference(draft, reference, keywords);
        }
        else if (ReadType(keywords, draft, out var type))
        {
            ReadShape(draft, keywords, type, name);
        }

        // Where something else is wrong with the schema, the names may be right.
        if (keywords.EnumNames is not null && draft.Shape != SchemaShape.Enum && _context.Problems.Count == problems)
        {
            ReportUseless(schema, "x-enumNames", "it names the values of an enum of strings, and no other schema becomes a C# enum.");
        }

        return draft;
    }

    /// <summary>Reads a schema whose type is not called after it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">What it is the schema of, for messages.</param>
    /// <param name="namedBy">Where the type has its name from.</param>
    public SchemaDraft ReadUnnamed(JsonNode schema, string name, string namedBy)
    {
        var draft = Read(schema, name);
        if (draft.Identifier is not null)
        {
            ReportUseless(schema, "x-identifier", namedBy);
        }

        return draft;
    }

    private void ReadReference(SchemaDraft draft, JsonNode reference, in Keywords keywords)
    {
        draft.Reference = reference;
        if (keywords.Typing is { } typing)
        {
            _context.Report(
                ManifestProblemId.UntypedSchema, typing, $"'{keywords.TypingKeyword}' beside a '$ref' makes a type that C# cannot say; the value is a JsonElement.");
        }
        else if (!keywords.IsUntypable && _definitions.Find(reference) is { } target)
        {
            draft.Target = target;
            draft.Shape = SchemaShape.Reference;
        }
    }

    /// <summary>Reads the keyword <c>type</c>.</summary>
    /// <returns>False when the value can only be any JSON.</returns>
    private bool ReadType(in Keywords keywords, SchemaDraft draft, out string? type)
    {
        type = null;
        if (keywords.IsUntypable)
        {
            return false;
        }

        if (keywords.Type is not { } node)
        {
            return true;
        }

        if (node.Kind != JsonKind.Array)
        {
            type = ReadTypeName(node);
            if (type == "null")
            {
                ReportUntyped(node, "A value that is always null has no C# type");
                return false;
            }

            return type is not null;
        }

        var count = 0;
        foreach (var item in node.Items)
        {
            if (ReadTypeName(item) is not { } name)
            {
                return false;
            }

            if (name == "null")
            {
                draft.IsNullable = true;
            }
            else if (name != type)
            {
                type = name;
                count++;
            }
        }

        if (count == 1)
        {
            return true;
        }

        if (count == 0 && !draft.IsNullable)
        {
            _context.Report(ManifestProblemId.InvalidSchema, node, $"'type' must name a type; types are {string.Join(", ", TypeNames)}.");
            return false;
        }

        ReportUntyped(node, count == 0 ? "A value that is always null has no C# type" : "A value of several types has no C# type");
        return false;
    }

    private string? ReadTypeName(JsonNode value)
    {
        if (value.Kind != JsonKind.String)
        {
            _context.ReportType(value, "type", "a type's name", ManifestProblemId.InvalidSchema);
            return null;
        }

        var name = value.GetString();
        if (Array.IndexOf(TypeNames, name) >= 0)
        {
            return name;
        }

        var hint = _context.FindNearest(name, TypeNames) is { } nearest ? $"did you mean \"{nearest}\"?" : $"types are {string.Join(", ", TypeNames)}.";
        _context.Report(ManifestProblemId.InvalidSchema, value, $"\"{ReadContext.Shorten(name)}\" is no JSON type; {hint}");
        return null;
    }

    private void ReadShape(SchemaDraft draft, in Keywords keywords, string? type, string name)
    {
        if (type is null)
        {
            if (keywords.Enum is { } values)
            {
                type = EnumReader.InferType(values, out var hasNull);
                draft.IsNullable = hasNull;
                if (type is null)
                {
                    ReportUntyped(values, "An enum of values of several types has no C# type");
                    return;
                }
            }
            else
            {
                type = keywords.Properties is not null || keywords.AdditionalProperties is { Kind: JsonKind.Object } ? "object"
                    : keywords.Items is not null ? "array"
                    : null;
            }
        }

        switch (type)
        {
            case "boolean":
                draft.Shape = SchemaShape.Boolean;
                break;
            case "integer":
                draft.Shape = keywords.IsLong || keywords.Format is { } size && size.StringEquals("int64") ? SchemaShape.Int64 : SchemaShape.Int32;
                break;
            case "number":
                draft.Shape = keywords.Format is { } format && format.StringEquals("decimal") ? SchemaShape.Decimal : SchemaShape.Double;
                break;
            case "string":
                draft.Shape = StringShape(keywords.Format);
                break;
            case "array":
                draft.Shape = SchemaShape.List;
                draft.Item = keywords.Items is { } items ? ReadUnnamed(items, "items", NamedByProperty) : new SchemaDraft();
                break;
            case "object":
                ReadObject(draft, keywords);
                break;
        }

        if (keywords.Enum is { } choices)
        {
            _enums.Read(draft, choices, keywords.EnumNames, name);
        }
    }

    private static SchemaShape StringShape(JsonNode? format) => format is not { } node ? SchemaShape.String : node.GetString() switch
    {
        "date-time" => SchemaShape.DateTimeOffset,
        "uuid" => SchemaShape.Guid,
        "uri" => SchemaShape.Uri,
        _ => SchemaShape.String,
    };

    private void ReadObject(SchemaDraft draft, in Keywords keywords)
    {
        if (keywords.AdditionalProperties is { Kind: not (JsonKind.Object or JsonKind.True or JsonKind.False or JsonKind.Missing) } wrong)
        {
            _context.ReportType(wrong, "additionalProperties", "a schema (an object), true or false", ManifestProblemId.InvalidSchema);
        }

        var others = keywords.AdditionalProperties is { Kind: JsonKind.Object } schema ? ReadUnnamed(schema, "additionalProperties", NamedByProperty) : null;
        if (keywords.Properties is { } properties)
        {
            draft.Shape = SchemaShape.Object;
            draft.AllowsOtherKeys = keywords.AdditionalProperties is { Kind: JsonKind.Object or JsonKind.True };
            draft.Properties = ReadProperties(properties);
        }
        else if (others is not null)
        {
            draft.Shape = SchemaShape.Dictionary;
            draft.Item = others;
        }
    }

    private PropertyList ReadProperties(JsonNode properties)
    {
        // One list serves all levels: those of nested objects stand behind this one's, and are gone when it goes on.
        var start = _properties.Count;
        HashSet<string>? names = null;
        foreach (var (nameNode, value) in properties.Members)
        {
            if (nameNode.IsMissing)
            {
                continue;
            }

            var name = nameNode.GetString();
            if (IsNew(name, start, ref names))
            {
                _properties.Add(new PropertyDraft(nameNode, name, ReadShared(value, name)));
            }
            else
            {
                _context.Report(ManifestProblemId.Duplicate, nameNode, $"The property '{ReadContext.Shorten(name)}' stands twice in this schema; the first one counts.");
            }
        }

        var result = new PropertyDraft[_properties.Count - start];
        _properties.CopyTo(start, result, 0, result.Length);
        _properties.RemoveRange(start, result.Length);
        return new PropertyList(result);
    }

    /// <summary>Most objects have few properties: those are compared one by one, without a table.</summary>
    private bool IsNew(string name, int start, ref HashSet<string>? names)
    {
        const int Few = 12;
        if (names is null && _properties.Count - start <= Few)
        {
            for (var i = start; i < _properties.Count; i++)
            {
                if (string.Equals(_properties[i].Name, name, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }

        if (names is null)
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            for (var i = start; i < _properties.Count; i++)
            {
                names.Add(_properties[i].Name);
            }
        }

        return names.Add(name);
    }

    /// <summary>Reads a schema, unless one that is written in the same way has been read and can stand for this one, too.</summary>
    private SchemaDraft ReadShared(JsonNode schema, string name)
    {
        if (schema.Kind != JsonKind.Object)
        {
            return Read(schema, name);
        }

        _known ??= new (JsonNode, SchemaDraft?)[Known];
        ref var known = ref _known[schema.GetTextHash() & (Known - 1)];
        if (known.Draft is { } shared && known.Schema.TextEquals(schema))
        {
            return shared;
        }

        var problems = _context.Problems.Count;
        var draft = Read(schema, name);
        if (_context.Problems.Count == problems && draft.CanBeShared)
        {
            known = (schema, draft);
        }

        return draft;
    }

    /// <summary>Reports a keyword that says something where it stands elsewhere.</summary>
    private void ReportUseless(JsonNode schema, string keyword, string why) =>
        _context.Report(ManifestProblemId.UnknownProperty, schema.FindMember(keyword)!.Value.Name, $"'{keyword}' is not known here; {why}");

    private void ReportUntyped(JsonNode node, string what) => _context.Report(ManifestProblemId.UntypedSchema, node, what + "; the value is a JsonElement.");
}
