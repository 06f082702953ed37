namespace Statsig.Manifest;

/// <summary>A manifest of a project, and where its types go.</summary>
/// <param name="Model">What the manifest means.</param>
/// <param name="Namespace">The namespace of its types in this project.</param>
/// <param name="Accessibility">The accessibility of its types in this project.</param>
public sealed record ManifestPart(ManifestModel Model, string Namespace, CSharpAccessibility Accessibility);
