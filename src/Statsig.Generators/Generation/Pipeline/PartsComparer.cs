using System.Collections.Immutable;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>Compares manifests by what they mean and where that goes in the project: what code is made from.</summary>
internal sealed class PartsComparer : IEqualityComparer<(ImmutableArray<ParsedManifest> Manifests, Capabilities Capabilities)>
{
    public static readonly PartsComparer Instance = new();

    public bool Equals(
        (ImmutableArray<ParsedManifest> Manifests, Capabilities Capabilities) x, (ImmutableArray<ParsedManifest> Manifests, Capabilities Capabilities) y)
    {
        if (x.Capabilities != y.Capabilities || x.Manifests.Length != y.Manifests.Length)
        {
            return false;
        }

        for (var i = 0; i < x.Manifests.Length; i++)
        {
            if (!x.Manifests[i].Part.Equals(y.Manifests[i].Part))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode((ImmutableArray<ParsedManifest> Manifests, Capabilities Capabilities) obj) => obj.Manifests.Length;
}
