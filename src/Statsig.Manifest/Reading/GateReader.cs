using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads a gate.</summary>
internal sealed class GateReader
{
    private static readonly string[] Properties = [.. EntryInfoBuilder.Properties, "default"];

    private readonly ReadContext _context;

    public GateReader(ReadContext context) => _context = context;

    public GateEntry? Read(JsonNode nameNode, string name, JsonNode value, IdentifierScope scope)
    {
        var info = default(EntryInfoBuilder);
        var defaultValue = false;
        var members = new KnownMembers(_context, value, Properties);
        while (members.MoveNext())
        {
            if (!info.TryRead(_context, members.Name, members.Value))
            {
                defaultValue = _context.ReadBoolean(members.Value, members.Name) ?? false;
            }
        }

        return scope.Take(nameNode, name, info.Identifier) is { } identifier
            ? new GateEntry(info.Build(name, identifier), defaultValue)
            : null;
    }
}
