using System.Text.Json;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Files;
using Statsig.Manifest;
using Statsig.Manifest.Json;
using Statsig.Manifest.Reading;

namespace Statsig.Emulator.Rules;

/// <summary>What the readers of <c>statsig.local.json</c> share.</summary>
internal sealed class RulesContext
{
    private readonly SourceText _source;

    public RulesContext(SourceText source, FlagCatalog? catalog, List<ManifestProblem> problems)
    {
        _source = source;
        Catalog = catalog;
        Problems = new ReadContext(problems);
    }

    /// <summary>Null when there is no manifest.</summary>
    public FlagCatalog? Catalog { get; }

    public ReadContext Problems { get; }

    public void Report(JsonNode node, string message) => Problems.Report(ManifestProblemId.InvalidValue, node, message);

    /// <summary>The properties of an object whose keys are names; those that come twice or could not be read are reported and passed over.</summary>
    public List<(JsonNode NameNode, string Name, JsonNode Value)> NamedMembers(JsonNode section, string sectionName)
    {
        var result = new List<(JsonNode NameNode, string Name, JsonNode Value)>();
        if (!Problems.IsObject(section, sectionName))
        {
            return result;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (nameNode, value) in section.Members)
        {
            if (nameNode.IsMissing || value.IsMissing)
            {
                continue;
            }

            var name = nameNode.GetString();
            if (!seen.Add(name))
            {
                Problems.Report(ManifestProblemId.Duplicate, nameNode, $"'{ReadContext.Shorten(name)}' stands twice in '{sectionName}'.");
                continue;
            }

            result.Add((nameNode, name, value));
        }

        return result;
    }

    /// <summary>Checks that there is such a flag; without a manifest, that there can be.</summary>
    public bool RequireFlag(FlagKind kind, JsonNode node, string name)
    {
        if (StatsigName.FindFault(name) is { } fault)
        {
            Report(node, $"Statsig cannot have the name '{ReadContext.Shorten(name)}': it {fault}.");
            return false;
        }

        if (Catalog is null || Catalog.Find(kind, name) is not null)
        {
            return true;
        }

        var hint = Problems.FindNearest(name, [.. Catalog.NamesOf(kind)]) is { } nearest ? $"; did you mean '{nearest}'?" : ". Add it there, or take it out here.";
        Report(node, $"The manifest has no {FlagKinds.Word(kind)} '{name}'{hint}");
        return false;
    }

    /// <summary>Reads an object that is a flag's value, and checks it against its schema.</summary>
    public JsonElement ReadValue(JsonNode value, CatalogEntry? entry)
    {
        if (!Problems.IsObject(value, "value"))
        {
            return JsonObject.Empty;
        }

        if (entry is not null)
        {
            var text = _source.Text.Substring(value.Span.Start, value.Span.Length);
            foreach (var fault in entry.Schema.Check(text))
            {
                var rule = fault.IsError ? ManifestProblemId.InvalidDefault : ManifestProblemId.UnknownProperty;
                Problems.Problems.Add(new ManifestProblem(rule, new SourceSpan(value.Span.Start + fault.Start, 0), fault.Message));
            }
        }

        return JsonObject.Parse(JsonText.Minify(value)) ?? JsonObject.Empty;
    }

    public static JsonElement Scalar(JsonNode value)
    {
        using var document = JsonDocument.Parse(JsonText.Minify(value));
        return document.RootElement.Clone();
    }
}
