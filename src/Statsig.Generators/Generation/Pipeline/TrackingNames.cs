namespace Statsig.Generators.Generation.Pipeline;

/// <summary>The names of the generator's steps, by which tests see what ran.</summary>
internal static class TrackingNames
{
    public const string Manifests = nameof(Manifests);
    public const string Parts = nameof(Parts);
    public const string Project = nameof(Project);
    public const string Capabilities = nameof(Capabilities);
}
