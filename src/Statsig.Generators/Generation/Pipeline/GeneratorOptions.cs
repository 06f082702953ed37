using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>What the project's MSBuild properties say.</summary>
/// <param name="Namespace">The namespace that wins over the manifest's; null when not set.</param>
/// <param name="Accessibility">The accessibility that wins over the manifest's; null when not set.</param>
/// <param name="RootNamespace">The project's root namespace; null when not known.</param>
internal sealed record GeneratorOptions(string? Namespace, CSharpAccessibility? Accessibility, string? RootNamespace)
{
    public static GeneratorOptions Read(AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GlobalOptions;
        return new GeneratorOptions(
            Property(options, "StatsigNamespace"),
            AccessibilityOf(Property(options, "StatsigAccessibility")),
            Property(options, "RootNamespace"));
    }

    /// <summary>What a manifest says, with the project's properties winning over it.</summary>
    public ManifestTarget TargetOf(ManifestModel manifest) =>
        new(manifest, NamespaceFor(manifest), Accessibility ?? manifest.Accessibility ?? CSharpAccessibility.Internal);

    private string NamespaceFor(ManifestModel manifest)
    {
        if (Namespace is not null && CSharpName.IsNamespace(Namespace))
        {
            return Namespace;
        }

        return manifest.Namespace
            ?? (RootNamespace is not null && CSharpName.IsNamespace(RootNamespace) ? RootNamespace + ".Flags" : "Flags");
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static CSharpAccessibility? AccessibilityOf(string? value) =>
        string.Equals(value, "public", StringComparison.OrdinalIgnoreCase) ? CSharpAccessibility.Public
        : string.Equals(value, "internal", StringComparison.OrdinalIgnoreCase) ? CSharpAccessibility.Internal
        : null;
}
