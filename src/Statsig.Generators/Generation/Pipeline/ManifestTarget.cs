using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>A manifest's meaning, and the namespace and accessibility that its types get in this project.</summary>
internal sealed record ManifestTarget(ManifestModel Model, string Namespace, CSharpAccessibility Accessibility);
