using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>What the text of a file follows from, besides its entries.</summary>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="Accessibility">The accessibility of its types.</param>
/// <param name="HasRuntime">Whether there are accessors and types, or names alone.</param>
/// <param name="Kind">What its entries are.</param>
internal sealed record FileContext(string Namespace, CSharpAccessibility Accessibility, bool HasRuntime, FlagKind Kind);
