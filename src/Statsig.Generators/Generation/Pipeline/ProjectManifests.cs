using System.Collections.Immutable;
using Statsig.Generators.Manifests;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>All manifests of a project.</summary>
/// <param name="Parts">What they mean, and where that goes: what code is made from.</param>
/// <param name="Faults">Why something is missing from the code.</param>
internal sealed record ProjectManifests(EquatableArray<ManifestPart> Parts, EquatableArray<ManifestFault> Faults)
{
    public static ProjectManifests Of(ImmutableArray<ParsedManifest> manifests)
    {
        var parts = new ManifestPart[manifests.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = manifests[i].Part;
        }

        return new ProjectManifests(new EquatableArray<ManifestPart>(parts), ProjectFaults.Find(manifests, parts));
    }
}
