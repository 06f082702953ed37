using System.Text;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Reads the groups of an experiment: their names, which become an enum, and their values.</summary>
internal sealed class GroupReader
{
    private const string Suffix = "Group";

    private readonly ReadContext _context;
    private readonly ValueTypeReader _values;
    private readonly IdentifierScope _typeNames;

    public GroupReader(ReadContext context, ValueTypeReader values, IdentifierScope typeNames)
    {
        _context = context;
        _values = values;
        _typeNames = typeNames;
    }

    /// <returns>The enum's name, null when there is none; and the groups, sorted by name, since the order in the manifest means nothing.</returns>
    public (string? TypeName, EquatableArray<ExperimentGroup> Groups) Read(
        JsonNode nameNode, string name, string? identifier, JsonNode groups, SchemaDraft schema)
    {
        if (!_context.IsObject(groups, "groups"))
        {
            return default;
        }

        var scope = new IdentifierScope(_context, "groups", IdentifierKind.Group);
        var seen = default(NameSet);
        var result = new List<ExperimentGroup>();
        foreach (var (groupNode, value) in groups.Members)
        {
            if (groupNode.IsMissing)
            {
                continue;
            }

            var group = groupNode.GetString();
            if (!seen.Add(group))
            {
                _context.Report(ManifestProblemId.Duplicate, groupNode, $"The group '{ReadContext.Shorten(group)}' stands twice; the first one counts.");
                continue;
            }

            var json = ReadValue(value, schema, group);
            if (scope.Take(groupNode, group, explicitIdentifier: null, property: null) is { } groupIdentifier)
            {
                result.Add(new ExperimentGroup(group, groupIdentifier, json));
            }
        }

        if (result.Count == 0 || identifier is null || _typeNames.TakeFor(nameNode, name, identifier + Suffix, "identifier") is not { } typeName)
        {
            return default;
        }

        result.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return (typeName, new EquatableArray<ExperimentGroup>([.. result]));
    }

    private string ReadValue(JsonNode value, SchemaDraft schema, string group)
    {
        if (_values.CheckRoot(value, schema, group) is not { } read)
        {
            return "{}";
        }

        var json = new StringBuilder();
        ValueWriter.AppendAsGiven(json, read);
        return json.ToString();
    }
}
