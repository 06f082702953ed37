using Statsig.Manifest;

namespace Statsig.Generators.Analysis;

/// <summary>A manifest and where it is.</summary>
/// <param name="Path">The file.</param>
/// <param name="Document">What was read.</param>
internal sealed record ManifestFile(string Path, ManifestDocument Document);
