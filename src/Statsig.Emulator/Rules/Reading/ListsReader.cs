using Statsig.Emulator.Catalog;
using Statsig.Manifest;
using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Emulator.Rules;

/// <summary>Reads what is no flag of the manifest: ranked lists and ID lists.</summary>
internal sealed class ListsReader
{
    private static readonly string[] VariantProperties = ["name", "value", "ruleId", "score"];

    private readonly RulesContext _context;

    public ListsReader(RulesContext context) => _context = context;

    public void ReadRankedLists(JsonNode section, LocalRules rules)
    {
        foreach (var (nameNode, name, value) in _context.NamedMembers(section, "rankedLists"))
        {
            if (StatsigName.FindFault(name) is { } fault)
            {
                _context.Report(nameNode, $"Statsig cannot have the name '{ReadContext.Shorten(name)}': it {fault}.");
                continue;
            }

            var variants = new List<RankedVariant>();
            foreach (var item in ItemsOf(value, name))
            {
                if (_context.Problems.IsObject(item, name) && ReadVariant(item) is { } variant)
                {
                    variants.Add(variant);
                }
            }

            rules.RankedLists[name] = [.. variants.OrderByDescending(variant => variant.Score)];
        }
    }

    public void ReadIdLists(JsonNode section, LocalRules rules)
    {
        foreach (var (_, name, value) in _context.NamedMembers(section, "idLists"))
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var item in ItemsOf(value, name))
            {
                if (_context.Problems.ReadString(item, name) is { } id)
                {
                    ids.Add(id);
                }
            }

            rules.IdLists[name] = ids;
        }
    }

    private List<JsonNode> ItemsOf(JsonNode node, string name)
    {
        var items = new List<JsonNode>();
        if (node.Kind != JsonKind.Array)
        {
            _context.Problems.ReportType(node, name, "an array");
        }

        foreach (var item in node.Items)
        {
            items.Add(item);
        }

        return items;
    }

    private RankedVariant? ReadVariant(JsonNode node)
    {
        string? name = null, ruleId = null;
        var value = JsonObject.Empty;
        double? score = null;
        var members = new KnownMembers(_context.Problems, node, VariantProperties);
        while (members.MoveNext())
        {
            switch (members.Name)
            {
                case "name": name = _context.Problems.ReadString(members.Value, "name"); break;
                case "value": value = _context.ReadValue(members.Value, entry: null); break;
                case "ruleId": ruleId = _context.Problems.ReadString(members.Value, "ruleId"); break;
                case "score": score = ReadScore(members.Value); break;
            }
        }

        if (name is null || score is not { } found)
        {
            _context.Report(node, "A variant needs a 'name' and a 'score'.");
            return null;
        }

        return new RankedVariant(name, value, ruleId, found);
    }

    private double? ReadScore(JsonNode node)
    {
        if (node.Kind == JsonKind.Number && RulesContext.Scalar(node).TryGetDouble(out var score) && double.IsFinite(score))
        {
            return score;
        }

        _context.Problems.ReportType(node, "score", "a number");
        return null;
    }
}
