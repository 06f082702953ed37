using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads an entry with a value: a dynamic config, an experiment or a layer.</summary>
internal sealed class ValueEntryReader
{
    private static readonly string[] Properties = [.. EntryInfoBuilder.Properties, "schema", "default"];
    private static readonly string[] ExperimentProperties = [.. Properties, "groups", "layer"];

    private readonly ReadContext _context;
    private readonly FlagKind _kind;
    private readonly IdentifierScope _typeNames;
    private readonly SchemaReader _schemas;
    private readonly DefaultReader _defaults;

    /// <param name="context">Where problems go.</param>
    /// <param name="kind">The kind of entry.</param>
    /// <param name="typeNames">The names of value types: all kinds share a namespace.</param>
    public ValueEntryReader(ReadContext context, FlagKind kind, IdentifierScope typeNames)
    {
        _context = context;
        _kind = kind;
        _typeNames = typeNames;
        _defaults = new DefaultReader(context);
        _schemas = new SchemaReader(context, _defaults);
    }

    public ValueEntry? Read(JsonNode nameNode, string name, JsonNode value, IdentifierScope scope)
    {
        var info = default(EntryInfoBuilder);
        JsonNode? schema = null;
        JsonNode? defaultValue = null;
        var members = new KnownMembers(_context, value, _kind == FlagKind.Experiment ? ExperimentProperties : Properties);
        while (members.MoveNext())
        {
            if (info.TryRead(_context, members.Name, members.Value))
            {
                continue;
            }

            switch (members.Name)
            {
                case "schema": schema = members.Value; break;
                case "default": defaultValue = members.Value; break;
                case "groups": _context.IsObject(members.Value, members.Name); break;
                case "layer": _context.ReadString(members.Value, members.Name); break;
            }
        }

        if (scope.Take(nameNode, name, info.Identifier) is not { } identifier)
        {
            return null;
        }

        var typeName = CSharpName.ValueType(identifier, _kind);
        SchemaType type = AnyType.Instance;
        if (schema is { } schemaNode)
        {
            type = _schemas.ReadRoot(schemaNode, typeName);
            if (type is ObjectType && _typeNames.TakeExactly(nameNode, name, typeName) is null)
            {
                return null;
            }
        }

        var (effectiveType, defaultJson) = _defaults.ApplyToRoot(type, defaultValue);
        return new ValueEntry(info.Build(name, identifier), typeName, effectiveType, defaultJson);
    }
}
