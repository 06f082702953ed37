using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Makes types with C# names out of schemas.</summary>
internal sealed class TypeBuilder
{
    /// <summary>How deep types may stand in each other, through definitions included: far beyond what anybody writes, and safe for any stack.</summary>
    public const int MaxDepth = 200;

    private readonly ReadContext _context;
    private readonly ValueChecker _checker;
    private readonly ValueWriter _writer;
    private readonly TypeScope _definitions;
    private readonly Queue<(SchemaDraft Draft, string Name)> _postponed = new();

    /// <summary>Tables for the names of one class each, to be used again for the next one.</summary>
    private readonly Stack<NameTable> _tables = new();

    /// <summary>The properties of the classes that are being made, those of an inner one behind those of the one around it.</summary>
    private readonly List<SchemaProperty?> _properties = [];
    private int _depth;

    /// <param name="context">Where problems go.</param>
    /// <param name="checker">Checks defaults.</param>
    /// <param name="definitions">Where the types of <c>$defs</c> are declared.</param>
    public TypeBuilder(ReadContext context, ValueChecker checker, TypeScope definitions)
    {
        _context = context;
        _checker = checker;
        _definitions = definitions;
        _writer = new ValueWriter(checker);
    }

    /// <summary>Declares the types of <c>$defs</c>: first the names, so that they may refer to each other in any order.</summary>
    public void BuildDefinitions(IReadOnlyList<Definition> definitions)
    {
        foreach (var definition in definitions)
        {
            NameDefinition(definition);
        }

        foreach (var definition in definitions)
        {
            _checker.DefaultOf(definition.Draft, definition.Name);
            if (definition.Identifier is { } identifier && KindOf(definition.Draft) is not null)
            {
                Declare(definition.Draft, identifier, _definitions, default);
            }
            else
            {
                TypeOf(definition);
            }
        }

        while (_postponed.Count > 0)
        {
            var (draft, name) = _postponed.Dequeue();
            Declare(draft, name, _definitions, default);
        }
    }

    private void NameDefinition(Definition definition)
    {
        var draft = definition.Draft;
        if (KindOf(draft) is { } kind)
        {
            definition.Identifier = _definitions.Names.Take(definition.NameNode, definition.Name, draft.Identifier, "x-identifier");
            definition.Type = AnyType.Instance;
            if (definition.Identifier is { } identifier)
            {
                definition.Type = Nullable(new NamedType(identifier, kind, IsShared: true), draft.IsNullable);
                _context.Definitions[identifier] = definition.NameNode.Span;
            }
        }
        else if (draft.Shape is SchemaShape.List or SchemaShape.Dictionary)
        {
            // It has no type of its own, but what is in it may have.
            definition.Identifier = _definitions.Names.NameOf(definition.NameNode, definition.Name, draft.Identifier, "x-identifier");
            definition.Type = definition.Identifier is null ? AnyType.Instance : null;
        }
    }

    /// <summary>The type of a schema; classes and enums that it needs are declared.</summary>
    /// <param name="draft">The schema.</param>
    /// <param name="name">What its types are called.</param>
    /// <param name="scope">Where they are declared.</param>
    /// <param name="layers">What is laid over the defaults of the schema itself.</param>
    public SchemaType Build(SchemaDraft draft, in TypeName name, TypeScope scope, ValueLayers layers)
    {
        _checker.DefaultOf(draft, name.Name);
        if (_depth == MaxDepth)
        {
            _context.Report(ManifestProblemId.UntypedSchema, draft.Reference ?? name.Node, $"Types stand in each other {MaxDepth} deep here; the value is a JsonElement.");
            return AnyType.Instance;
        }

        _depth++;
        var type = BuildCore(draft, name, scope, layers);
        _depth--;
        return Nullable(type, draft.IsNullable || draft.IsOnCycle);
    }

    private SchemaType BuildCore(SchemaDraft draft, in TypeName name, TypeScope scope, ValueLayers layers)
    {
        switch (draft.Shape)
        {
            case SchemaShape.Any:
                return AnyType.Instance;
            case SchemaShape.List:
                return draft.KnownType ?? Known(draft, new ListType(Build(draft.Item!, name.WithSuffix("Item"), scope, default)));
            case SchemaShape.Dictionary:
                return draft.KnownType ?? Known(draft, new DictionaryType(Build(draft.Item!, name.WithSuffix("Entry"), scope, default)));
            case SchemaShape.Reference:
                return Refer(draft);
            case SchemaShape.Object or SchemaShape.Enum:
                // A name that is taken has been reported; the value is any JSON then.
                return scope.Names.TakeFor(name.Node, name.Name, name.Own, scope.Remedy) is not { } own ? AnyType.Instance
                    : ReferenceEquals(scope, _definitions) ? Postpone(draft, own, name.Node)
                    : Declare(draft, own, scope, layers);
            default:
                return ScalarType.Of((ScalarKind)(draft.Shape - SchemaShape.Boolean));
        }
    }

    /// <summary>A list of what needs no generated type is the same type for all schemas that are written in the same way.</summary>
    private static SchemaType Known(SchemaDraft draft, SchemaType type)
    {
        if (draft.CanBeShared && draft.Innermost.Shape != SchemaShape.Enum)
        {
            draft.KnownType = type;
        }

        return type;
    }

    private SchemaType Refer(SchemaDraft draft)
    {
        var target = draft.Target!;
        if (!target.IsBeingBuilt)
        {
            return TypeOf(target);
        }

        _context.Report(
            ManifestProblemId.UntypedSchema,
            draft.Reference!.Value,
            $"'{ReadContext.Shorten(target.Name)}' contains itself without an object between, which has no C# type; the value is a JsonElement.");
        return AnyType.Instance;
    }

    private SchemaType TypeOf(Definition definition)
    {
        if (definition.Type is null)
        {
            definition.IsBeingBuilt = true;
            var name = TypeName.Of(definition.NameNode, definition.Name, definition.Identifier ?? "");
            definition.Type = Build(definition.Draft, name, _definitions, default);
            definition.IsBeingBuilt = false;
        }

        return definition.Type;
    }

    /// <summary>The items of a definition's list may refer to the definition, whose type is known only when that of the items is.</summary>
    private NamedType Postpone(SchemaDraft draft, string name, JsonNode node)
    {
        _context.Definitions[name] = node.Span;
        _postponed.Enqueue((draft, name));
        return new NamedType(name, KindOf(draft)!.Value, IsShared: true);
    }

    private NamedType Declare(SchemaDraft draft, string name, TypeScope scope, ValueLayers layers)
    {
        var path = scope.PathOf(name);
        var isShared = ReferenceEquals(scope, _definitions);
        if (draft.Shape == SchemaShape.Enum)
        {
            if (draft.LastEnum?.Name != name)
            {
                draft.LastEnum = new EnumDeclaration(name, draft.Description, draft.IsDeprecated, new EquatableArray<EnumMember>([.. draft.Members!]));
            }

            scope.Declare(draft.LastEnum);
            return new NamedType(path, NamedTypeKind.Enum, isShared);
        }

        // A default of null is that of the property, not of the class.
        var all = _checker.DefaultOf(draft, name) is { } own && !ReferenceEquals(own, SchemaValue.Null) ? layers.Under(own) : layers;
        var taken = _tables.Count > 0 ? _tables.Pop() : new NameTable(draft.Properties!.Count);
        var names = new IdentifierScope(_context, "properties", IdentifierKind.Property, name, taken);
        var nested = new TypeScope(names, path, "x-identifier");
        var start = _properties.Count;
        for (var i = 0; i < draft.Properties!.Count; i++)
        {
            _properties.Add(BuildProperty(draft.Properties, i, names, nested, all));
        }

        taken.Clear();
        _tables.Push(taken);
        scope.Declare(new ClassDeclaration(
            name,
            draft.Description,
            draft.IsDeprecated,
            TakeSorted(draft.Properties, start),
            nested.ToArray(),
            _writer.WriteDefaultOfClass(draft, all),
            draft.AllowsOtherKeys));
        return new NamedType(path, NamedTypeKind.Class, isShared);
    }

    /// <summary>Takes the properties of a class, in the order of their names and without those that have none in C#.</summary>
    private EquatableArray<SchemaProperty> TakeSorted(PropertyList list, int start)
    {
        var count = 0;
        for (var i = 0; i < list.Count; i++)
        {
            count += _properties[start + i] is null ? 0 : 1;
        }

        var sorted = new SchemaProperty[count];
        var next = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (_properties[start + list.BySortedPlace(i)] is { } property)
            {
                sorted[next++] = property;
            }
        }

        _properties.RemoveRange(start, list.Count);
        return new EquatableArray<SchemaProperty>(sorted);
    }

    private SchemaProperty? BuildProperty(PropertyList list, int place, IdentifierScope names, TypeScope nested, ValueLayers layers)
    {
        ref readonly var property = ref list[place];
        var schema = property.Schema;
        if (names.Take(property.NameNode, property.Name, schema.Identifier, "x-identifier") is not { } identifier)
        {
            return null;
        }

        var type = Build(schema, TypeName.OfProperty(property, identifier), nested, default);
        var defaultJson = _writer.FindDefault(list, place, layers);
        if (schema.LastProperty is { } last && last.Name == property.Name && last.Identifier == identifier && last.DefaultJson == defaultJson && last.Type.Equals(type))
        {
            return last;
        }

        var made = new SchemaProperty(
            property.Name,
            identifier,
            type,
            schema.Description ?? (schema.Shape == SchemaShape.Reference ? schema.Resolved.Description : null),
            schema.IsDeprecated,
            schema.Limits?.Describe(),
            defaultJson);
        schema.LastProperty = made;
        return made;
    }

    private static NamedTypeKind? KindOf(SchemaDraft draft) => draft.Shape switch
    {
        SchemaShape.Object => NamedTypeKind.Class,
        SchemaShape.Enum => NamedTypeKind.Enum,
        _ => null,
    };

    private static SchemaType Nullable(SchemaType type, bool isNullable) =>
        isNullable && type is not (NullableType or AnyType) ? new NullableType(type) : type;
}
