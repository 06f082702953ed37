using System.Collections.Immutable;
using Statsig.Generators.Manifests;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>The faults because of which something is missing from a project's generated code: those that the generator itself reports.</summary>
internal static class ProjectFaults
{
    public static EquatableArray<ManifestFault> Find(ImmutableArray<ParsedManifest> manifests, IReadOnlyList<ManifestPart> parts)
    {
        var faults = new List<ManifestFault>();
        if (!manifests.IsEmpty)
        {
            AddOptions(faults, manifests[0].Options);
            foreach (var manifest in manifests)
            {
                AddProblems(faults, manifest);
            }
        }

        if (manifests.Length > 1)
        {
            AddConflicts(faults, manifests, parts);
        }

        return new EquatableArray<ManifestFault>([.. faults]);
    }

    private static void AddOptions(List<ManifestFault> faults, GeneratorOptions options)
    {
        if (options.NamespaceFault is { } fault)
        {
            faults.Add(ManifestFault.WithoutPlace(ManifestProblemId.InvalidIdentifier, $"The property StatsigNamespace: {fault}."));
        }

        if (options.AccessibilityFault is { } accessibility)
        {
            faults.Add(ManifestFault.WithoutPlace(
                ManifestProblemId.InvalidValue, $"The property StatsigAccessibility is \"internal\" or \"public\", not \"{accessibility}\"."));
        }
    }

    private static void AddProblems(List<ManifestFault> faults, ParsedManifest manifest)
    {
        foreach (var problem in manifest.Document.Problems)
        {
            if (problem.StopsGeneration)
            {
                faults.Add(ManifestFault.At(manifest.Path, manifest.Document, problem));
            }
        }
    }

    private static void AddConflicts(List<ManifestFault> faults, ImmutableArray<ParsedManifest> manifests, IReadOnlyList<ManifestPart> parts)
    {
        foreach (var conflict in ManifestMerger.Merge(parts).Conflicts)
        {
            var (path, document) = (manifests[conflict.Manifest].Path, manifests[conflict.Manifest].Document);
            faults.Add(ManifestFault.At(path, document, new ManifestProblem(conflict.Rule, document.SpanOf(conflict), conflict.Message)));
        }
    }
}
