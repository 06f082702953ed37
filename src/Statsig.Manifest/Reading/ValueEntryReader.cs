using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads an entry with a value: a dynamic config, an experiment or a layer.</summary>
internal sealed class ValueEntryReader
{
    private static readonly string[] Properties = [.. EntryInfoBuilder.Properties, "schema", "default"];
    private static readonly string[] ExperimentProperties = [.. Properties, "groups", "layer"];

    private readonly ReadContext _context;
    private readonly FlagKind _kind;
    private readonly ValueTypeReader _values;
    private readonly GroupReader _groups;

    /// <param name="context">Where problems go.</param>
    /// <param name="kind">The kind of entry.</param>
    /// <param name="values">Reads schemas and defaults.</param>
    /// <param name="groups">Reads an experiment's groups.</param>
    public ValueEntryReader(ReadContext context, FlagKind kind, ValueTypeReader values, GroupReader groups)
    {
        _context = context;
        _kind = kind;
        _values = values;
        _groups = groups;
    }

    public ValueEntry? Read(JsonNode nameNode, string name, JsonNode value, IdentifierScope scope)
    {
        var info = default(EntryInfoBuilder);
        JsonNode? schema = null, defaultValue = null, groups = null, layer = null;
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
                case "groups": groups = members.Value; break;
                case "layer": layer = members.Value; break;
            }
        }

        // Without an accessor the rest is still checked, under a name that nothing else has.
        var identifier = scope.Take(nameNode, name, info.Identifier);
        var type = _values.Read(nameNode, name, identifier is null ? null : CSharpName.ValueType(identifier, _kind), schema, defaultValue);
        var (groupType, groupList) = groups is { } node ? _groups.Read(nameNode, name, identifier, node, type.Draft) : default;
        var layerName = layer is { } layerNode ? ReadLayer(layerNode) : null;
        return identifier is null
            ? null
            : new ValueEntry(info.Build(name, identifier), type.Type, type.Declarations, type.DefaultJson, layerName, groupType, groupList);
    }

    private string? ReadLayer(JsonNode value)
    {
        if (_context.ReadString(value, "layer") is not { } name)
        {
            return null;
        }

        // Statsig makes layers of its own, whose names no person could give.
        if (!name.StartsWith("statsig::", StringComparison.Ordinal) && StatsigName.FindFault(name) is { } fault)
        {
            _context.Report(ManifestProblemId.InvalidName, value, $"Statsig cannot have a layer '{ReadContext.Shorten(name)}': it {fault}.");
            return null;
        }

        return name;
    }
}
