using System.Text.Json;
using Statsig.Emulator.Files;
using Statsig.Manifest;

namespace Statsig.Emulator.Catalog;

/// <summary>Takes flags out of manifests.</summary>
internal static class CatalogReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads manifests in the order given.</summary>
    /// <param name="sources">Their texts.</param>
    /// <param name="problems">Where their problems go.</param>
    /// <returns>Null when one of them has an error.</returns>
    public static FlagCatalog? Read(IEnumerable<SourceText> sources, List<FileProblem> problems)
    {
        var catalog = new FlagCatalog();
        var isGood = true;
        foreach (var source in sources)
        {
            var manifest = ManifestReader.Read(source.Text);
            problems.AddRange(manifest.Problems.Select(problem => source.ProblemAt(problem.Span.Start, $"{problem.Id}: {problem.Message}", problem.IsError)));
            if (manifest.Problems.Any(problem => problem.IsError))
            {
                isGood = false;
            }
            else
            {
                isGood &= Add(catalog, manifest, source, problems);
            }
        }

        return isGood ? catalog : null;
    }

    private static bool Add(FlagCatalog catalog, ManifestDocument manifest, SourceText source, List<FileProblem> problems)
    {
        // The reader has found no fault, so this is JSON, but for comments and commas.
        using var document = JsonDocument.Parse(source.Text, Lenient);
        var root = document.RootElement;
        var definitions = Property(root, "$defs");
        var model = manifest.Model;
        var entries = model.Gates.Select(gate => GateOf(gate))
            .Concat(model.Configs.Select(entry => ValueOf(entry, FlagKind.DynamicConfig, "configs")))
            .Concat(model.Experiments.Select(entry => ValueOf(entry, FlagKind.Experiment, "experiments")))
            .Concat(model.Layers.Select(entry => ValueOf(entry, FlagKind.Layer, "layers")));
        var isGood = true;
        foreach (var entry in entries)
        {
            if (!catalog.TryAdd(entry))
            {
                isGood = false;
                var place = manifest.Names.Find(entry.Kind, entry.Name)?.Span.Start ?? 0;
                problems.Add(source.ProblemAt(place, $"STATSIG1004: The name '{entry.Name}' stands in another manifest, too.", isError: true));
            }
        }

        return isGood;

        CatalogEntry ValueOf(ValueEntry entry, FlagKind kind, string section)
        {
            var value = JsonObject.Parse(entry.DefaultJson)!.Value;
            var groups = entry.Groups.Select(group => new CatalogGroup(group.Name, JsonObject.Merge(value, JsonObject.Parse(group.ValueJson)!.Value)));
            var schema = Property(root.GetProperty(section).GetProperty(entry.Name), "schema");
            return new CatalogEntry(kind, entry.Info, value, [.. groups], entry.Layer, new ValueSchema(schema, definitions));
        }
    }

    private static CatalogEntry GateOf(GateEntry gate)
    {
        using var value = JsonDocument.Parse(gate.Default ? "true" : "false");
        return new CatalogEntry(FlagKind.Gate, gate.Info, value.RootElement.Clone(), [], Layer: null, new ValueSchema(schema: null, definitions: null));
    }

    private static JsonElement? Property(JsonElement value, string name) => value.TryGetProperty(name, out var property) ? property : null;
}
