using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Pipeline;

/// <summary>What the project's MSBuild properties say.</summary>
/// <param name="Namespace">The namespace that wins over the manifest's; null when not set.</param>
/// <param name="Accessibility">The accessibility that wins over the manifest's; null when not set.</param>
/// <param name="RootNamespace">The project's root namespace; null when not known.</param>
internal sealed record GeneratorOptions(string? Namespace, string? Accessibility, string? RootNamespace)
{
    private const string DefaultNamespace = "Flags";

    /// <summary>Why the namespace cannot be used; null when it can, or is not set.</summary>
    public string? NamespaceFault => Namespace is not null && CSharpName.FindNamespaceFault(Namespace) is { } fault ? $"\"{Namespace}\" {fault}" : null;

    /// <summary>The accessibility where it is none; null when it is one, or is not set.</summary>
    public string? AccessibilityFault => Accessibility is not null && AccessibilityOf(Accessibility) is null ? Accessibility : null;

    public static GeneratorOptions Read(AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GlobalOptions;
        return new GeneratorOptions(Property(options, "StatsigNamespace"), Property(options, "StatsigAccessibility"), Property(options, "RootNamespace"));
    }

    /// <summary>What a manifest says, with the project's properties winning over it.</summary>
    public ManifestPart PartOf(ManifestModel manifest) =>
        new(manifest, NamespaceFor(manifest), AccessibilityOf(Accessibility) ?? manifest.Accessibility ?? CSharpAccessibility.Internal);

    private string NamespaceFor(ManifestModel manifest)
    {
        if (Namespace is not null && NamespaceFault is null)
        {
            return Namespace;
        }

        if (manifest.Namespace is { } own)
        {
            return own;
        }

        // The root namespace that MSBuild takes from a project's file name need not be one in C#.
        return RootNamespace is not null && CSharpName.FindNamespaceFault(RootNamespace + "." + DefaultNamespace) is null
            ? RootNamespace + "." + DefaultNamespace
            : DefaultNamespace;
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static CSharpAccessibility? AccessibilityOf(string? value) =>
        string.Equals(value, "public", StringComparison.OrdinalIgnoreCase) ? CSharpAccessibility.Public
        : string.Equals(value, "internal", StringComparison.OrdinalIgnoreCase) ? CSharpAccessibility.Internal
        : null;
}
