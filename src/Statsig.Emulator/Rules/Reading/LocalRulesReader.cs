using Statsig.Emulator.Catalog;
using Statsig.Emulator.Files;
using Statsig.Manifest;
using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Emulator.Rules;

/// <summary>Reads <c>statsig.local.json</c>. Never throws: what is wrong with it is said, with its place.</summary>
internal sealed class LocalRulesReader
{
    private static readonly string[] Properties = ["$schema", "gates", "configs", "experiments", "layers", "rankedLists", "idLists"];

    private readonly RulesContext _context;
    private readonly FlagRulesReader _flags;
    private readonly ListsReader _lists;

    private LocalRulesReader(RulesContext context)
    {
        _context = context;
        _flags = new FlagRulesReader(context);
        _lists = new ListsReader(context);
    }

    /// <param name="source">The text.</param>
    /// <param name="catalog">What the flags are; null when there is no manifest, and every name will do.</param>
    /// <param name="problems">Where problems go.</param>
    /// <returns>Null when there is an error.</returns>
    public static LocalRules? Read(SourceText source, FlagCatalog? catalog, List<FileProblem> problems)
    {
        var found = new List<ManifestProblem>();
        using var tree = JsonParser.Parse(source.Text, found);
        var context = new RulesContext(source, catalog, found);
        var rules = new LocalRules();
        if (!tree.Root.IsMissing)
        {
            new LocalRulesReader(context).ReadRoot(tree.Root, rules);
        }

        found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        problems.AddRange(found.Select(problem => source.ProblemAt(problem.Span.Start, problem.Message, problem.IsError)));
        return found.Exists(problem => problem.IsError) ? null : rules;
    }

    private void ReadRoot(JsonNode root, LocalRules rules)
    {
        if (!_context.Problems.IsObject(root, "statsig.local.json"))
        {
            return;
        }

        var members = new KnownMembers(_context.Problems, root, Properties);
        while (members.MoveNext())
        {
            switch (members.Name)
            {
                case "$schema": _context.Problems.ReadString(members.Value, "$schema"); break;
                case "gates": ReadFlags(FlagKind.Gate, members.Value, "gates", rules); break;
                case "configs": ReadFlags(FlagKind.DynamicConfig, members.Value, "configs", rules); break;
                case "experiments": ReadFlags(FlagKind.Experiment, members.Value, "experiments", rules); break;
                case "layers": ReadFlags(FlagKind.Layer, members.Value, "layers", rules); break;
                case "rankedLists": _lists.ReadRankedLists(members.Value, rules); break;
                case "idLists": _lists.ReadIdLists(members.Value, rules); break;
            }
        }
    }

    private void ReadFlags(FlagKind kind, JsonNode section, string sectionName, LocalRules rules)
    {
        foreach (var (nameNode, name, value) in _context.NamedMembers(section, sectionName))
        {
            if (_context.RequireFlag(kind, nameNode, name))
            {
                rules.Flags[(kind, name)] = _flags.Read(kind, name, value);
            }
        }
    }
}
