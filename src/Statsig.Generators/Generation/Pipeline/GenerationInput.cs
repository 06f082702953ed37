using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>All that the generated code depends on.</summary>
internal sealed record GenerationInput(EquatableArray<ManifestModel> Manifests, GeneratorOptions Options, Capabilities Capabilities);
