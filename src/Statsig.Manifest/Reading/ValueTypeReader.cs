using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads an entry's schema and default together.</summary>
internal sealed class ValueTypeReader
{
    private readonly ReadContext _context;
    private readonly SchemaReader _schemas;
    private readonly ValueChecker _checker;
    private readonly ValueWriter _writer;
    private readonly TypeBuilder _types;
    private readonly IdentifierScope _typeNames;

    public ValueTypeReader(ReadContext context, DefinitionTable definitions, ValueChecker checker, TypeBuilder types, IdentifierScope typeNames)
    {
        _context = context;
        _schemas = new SchemaReader(context, definitions);
        _checker = checker;
        _writer = new ValueWriter(checker);
        _types = types;
        _typeNames = typeNames;
    }

    /// <param name="nameNode">The entry's name.</param>
    /// <param name="name">The entry's name.</param>
    /// <param name="typeName">The C# name of the value's type; null when the entry has no accessor and its types no place.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="defaultValue">The default.</param>
    public EntryValue Read(JsonNode nameNode, string name, string? typeName, JsonNode? schema, JsonNode? defaultValue)
    {
        var draft = schema is { } schemaNode ? ReadRoot(schemaNode) : new SchemaDraft();
        var layers = ValueLayers.Of(defaultValue is { } node ? CheckRoot(node, draft, "default") : null);
        var names = typeName is null ? new IdentifierScope(_context, "types", IdentifierKind.Type) : _typeNames;
        var scope = new TypeScope(names, owner: null, remedy: "identifier");
        var type = _types.Build(draft, TypeName.Of(nameNode, name, typeName ?? "Value"), scope, layers);
        var declarations = scope.ToArray();
        return new EntryValue(draft, type, declarations, FindDefault(type, declarations) ?? WriteDefault(draft, layers));
    }

    /// <summary>Checks an object that is the whole value of an entry.</summary>
    /// <returns>Null when it does not fit; that has been reported.</returns>
    public SchemaValue? CheckRoot(JsonNode value, SchemaDraft draft, string name)
    {
        if (value.Kind == JsonKind.Object)
        {
            return _checker.Check(value, draft, name);
        }

        _context.ReportType(value, name, "an object", ManifestProblemId.InvalidDefault);
        return null;
    }

    private SchemaDraft ReadRoot(JsonNode schema)
    {
        var draft = _schemas.ReadUnnamed(schema, "schema", "the entry's \"identifier\" names the type of its value.");
        if (draft.Resolved.Shape is SchemaShape.Object or SchemaShape.Dictionary or SchemaShape.Any && !draft.AllowsNull)
        {
            return draft;
        }

        if (draft.Resolved.Shape != SchemaShape.Any)
        {
            _context.Report(
                ManifestProblemId.InvalidSchema,
                draft.Reference ?? schema.FindMember("type")?.Value ?? schema,
                "The value of a config, an experiment or a layer is an object: write \"type\": \"object\".");
        }

        return new SchemaDraft { Description = draft.Description };
    }

    /// <summary>A class that is the entry's alone has the entry's default for its own.</summary>
    private static string? FindDefault(SchemaType type, EquatableArray<TypeDeclaration> declarations)
    {
        if (type is NamedType { IsShared: false } own)
        {
            foreach (var declaration in declarations)
            {
                if (declaration is ClassDeclaration found && found.Name == own.Path)
                {
                    return found.DefaultJson;
                }
            }
        }

        return null;
    }

    private string WriteDefault(SchemaDraft draft, ValueLayers layers)
    {
        var schema = draft;
        while (true)
        {
            if (_checker.DefaultOf(schema, "default") is { } own)
            {
                if (own.Json is { } json && json[0] != '{')
                {
                    // It may be right for others who refer to a definition; as the whole value of an entry it is not.
                    _context.Report(ManifestProblemId.InvalidDefault, draft.Reference ?? draft.Default!.Value, "The default of a config, an experiment or a layer is an object.");
                }
                else
                {
                    layers = layers.Under(own);
                }
            }

            if (schema.Shape != SchemaShape.Reference)
            {
                break;
            }

            schema = schema.Target!.Draft;
        }

        return schema.Shape == SchemaShape.Any && layers.Top is null ? "{}" : _writer.WriteDefault(draft, layers);
    }
}
