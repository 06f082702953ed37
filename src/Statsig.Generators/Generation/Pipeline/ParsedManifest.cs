using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>A manifest as the first step of the pipeline hands it on: what it means, and the faults that stop generation.</summary>
/// <param name="Target">What it means, and where that goes.</param>
/// <param name="Faults">The faults that the generator itself reports.</param>
internal sealed record ParsedManifest(ManifestTarget Target, EquatableArray<ManifestFault> Faults);
