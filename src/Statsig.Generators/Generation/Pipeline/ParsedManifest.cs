using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>A manifest as the first step of the pipeline hands it on: what it means, and the faults that stop generation.</summary>
/// <param name="Model">What it means.</param>
/// <param name="Faults">The faults that the generator itself reports.</param>
internal sealed record ParsedManifest(ManifestModel Model, EquatableArray<ManifestFault> Faults);
