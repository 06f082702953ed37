namespace Statsig.Generators.Generation.Pipeline;

/// <summary>Compares projects by what code is made from, and not by their faults.</summary>
internal sealed class PartsComparer : IEqualityComparer<(ProjectManifests Project, Capabilities Capabilities)>
{
    public static readonly PartsComparer Instance = new();

    public bool Equals((ProjectManifests Project, Capabilities Capabilities) x, (ProjectManifests Project, Capabilities Capabilities) y) =>
        x.Capabilities == y.Capabilities && x.Project.Parts == y.Project.Parts;

    public int GetHashCode((ProjectManifests Project, Capabilities Capabilities) obj) => obj.Project.Parts.Count;
}
