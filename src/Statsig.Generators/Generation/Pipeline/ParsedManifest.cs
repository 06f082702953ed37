using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>A manifest as the first step of the pipeline hands it on.</summary>
/// <param name="Path">The file.</param>
/// <param name="Document">What was read: meaning, names and problems with their places; no text.</param>
/// <param name="Part">What it means, and where that goes in this project.</param>
/// <param name="Options">The project's properties.</param>
internal sealed record ParsedManifest(string Path, ManifestDocument Document, ManifestPart Part, GeneratorOptions Options);
