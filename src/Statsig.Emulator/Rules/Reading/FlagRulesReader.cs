using System.Globalization;
using System.Text.Json;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Saving;
using Statsig.Manifest;
using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Emulator.Rules;

/// <summary>Reads the rules of a flag: a list of them, one alone, or true or false for a gate.</summary>
internal sealed class FlagRulesReader
{
    private static readonly string[] GateProperties = ["id", "if", "value", "groupName"];
    private static readonly string[] ConfigProperties = ["id", "if", "value", "groupName"];
    private static readonly string[] ExperimentProperties = ["id", "if", "group", "value", "groupName"];
    private static readonly string[] LayerProperties = ["id", "if", "value", "experiment"];

    private static readonly JsonElement True = JsonDocument.Parse("true").RootElement;
    private static readonly JsonElement False = JsonDocument.Parse("false").RootElement;

    private readonly RulesContext _context;
    private readonly ConditionReader _conditions;

    public FlagRulesReader(RulesContext context)
    {
        _context = context;
        _conditions = new ConditionReader(context);
    }

    public IReadOnlyList<LocalRule> Read(FlagKind kind, string name, JsonNode value)
    {
        var rules = new List<LocalRule>();
        if (kind == FlagKind.Gate && value.Kind is JsonKind.True or JsonKind.False)
        {
            rules.Add(new LocalRule(DefaultId(1), [], value.Kind == JsonKind.True ? True : False, GroupName: null, Experiment: null));
        }
        else if (value.Kind == JsonKind.Array)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var position = 0;
            foreach (var item in value.Items)
            {
                // Rules that saving has put there do not count: a percentage goes by the id, and no unit should change sides.
                position += SavedRule.IsSaved(item) ? 0 : 1;
                Add(rules, ids, kind, name, item, DefaultId(position));
            }
        }
        else
        {
            Add(rules, [], kind, name, value, DefaultId(1));
        }

        return rules;
    }

    private static string DefaultId(int position) => "local:" + position.ToString(CultureInfo.InvariantCulture);

    private void Add(List<LocalRule> rules, HashSet<string> ids, FlagKind kind, string name, JsonNode node, string defaultId)
    {
        if (node.Kind != JsonKind.Object)
        {
            _context.Problems.ReportType(node, name, kind == FlagKind.Gate ? "true, false, a rule, or a list of rules" : "a rule or a list of rules");
            return;
        }

        var entry = _context.Catalog?.Find(kind, name);
        var id = defaultId;
        IReadOnlyList<Condition> conditions = [];
        JsonElement? value = null;
        string? group = null, groupName = null, experiment = null;
        var members = new KnownMembers(_context.Problems, node, PropertiesOf(kind));
        while (members.MoveNext())
        {
            var member = members.Value;
            switch (members.Name)
            {
                case "id": id = ReadId(member, ids, defaultId); break;
                case "if": conditions = _conditions.Read(member); break;
                case "value" when kind == FlagKind.Gate: value = _context.Problems.ReadBoolean(member, "value") == true ? True : False; break;
                case "value": value = _context.ReadValue(member, entry); break;
                case "group": group = _context.Problems.ReadString(member, "group"); value ??= ReadGroup(member, group, entry); break;
                case "groupName": groupName = _context.Problems.ReadString(member, "groupName"); break;
                case "experiment": experiment = ReadExperiment(member); break;
            }
        }

        if (value is not { } found)
        {
            _context.Report(node, kind == FlagKind.Experiment ? "A rule of an experiment needs a 'group' or a 'value'." : "A rule needs a 'value'.");
            return;
        }

        rules.Add(new LocalRule(id, conditions, found, groupName ?? group, experiment));
    }

    private static string[] PropertiesOf(FlagKind kind) => kind switch
    {
        FlagKind.Gate => GateProperties,
        FlagKind.DynamicConfig => ConfigProperties,
        FlagKind.Experiment => ExperimentProperties,
        _ => LayerProperties,
    };

    private string ReadId(JsonNode node, HashSet<string> ids, string defaultId)
    {
        if (_context.Problems.ReadString(node, "id") is not { } id)
        {
            return defaultId;
        }

        if (id.Length == 0 || !ids.Add(id))
        {
            _context.Report(node, id.Length == 0 ? "A rule's 'id' is empty." : $"Another rule of this flag has the id '{ReadContext.Shorten(id)}', too.");
        }

        return id;
    }

    private JsonElement? ReadGroup(JsonNode node, string? group, CatalogEntry? entry)
    {
        if (group is null)
        {
            return JsonObject.Empty;
        }

        if (entry?.FindGroup(group) is { } found)
        {
            return found.Value;
        }

        if (entry is not null)
        {
            var names = entry.Groups.Select(known => known.Name).ToList();
            var hint = _context.Problems.FindNearest(group, names) is { } nearest ? $"; did you mean '{nearest}'?"
                : names.Count == 0 ? "; it has no groups there." : $"; it has {string.Join(", ", names)}.";
            _context.Report(node, $"The experiment '{entry.Name}' has no group '{ReadContext.Shorten(group)}' in the manifest{hint}");
            return JsonObject.Empty;
        }

        // Without a manifest the rule's own value is all that is known of a group.
        return null;
    }

    private string? ReadExperiment(JsonNode node)
    {
        var name = _context.Problems.ReadString(node, "experiment");
        return name is not null && _context.RequireFlag(FlagKind.Experiment, node, name) ? name : null;
    }
}
