using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Generation.Emission;
using Statsig.Generators.Generation.Pipeline;
using Statsig.Generators.Manifests;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Generation;

/// <summary>Generates the typed accessors of a project's manifests. Typing in C# runs none of its steps but one comparison.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StatsigGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Read each manifest, once for the generator and the analyzers.
        var manifests = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellation) => ManifestFiles.IsManifest(pair.Left, pair.Right)
                ? ImmutableArray.Create(Read(pair.Left, pair.Right, cancellation))
                : ImmutableArray<ParsedManifest>.Empty)
            .WithTrackingName(TrackingNames.Manifests)
            .Collect();

        // An edit of C# keeps the list of references; the first of these steps compares it by identity and ends there.
        // The compiler's own provider of references is not used: it walks through all of them at every key.
        var capabilities = context.CompilationProvider
            .Select(static (compilation, _) => new ProjectReferences(compilation.ExternalReferences, ((CSharpCompilation)compilation).LanguageVersion))
            .Select(static (project, _) => Capabilities.Of(project.References, project.LanguageVersion))
            .WithTrackingName(TrackingNames.Capabilities);

        // From here on all is classes: a list in a step would have the driver's generic classes compiled once more.
        var project = manifests.Select(static (all, _) => ProjectManifests.Of(all)).WithTrackingName(TrackingNames.Project);

        // Compared by what they mean and where it goes, not by where anything stands: white space and comments end here.
        var parts = project.Combine(capabilities).WithComparer(PartsComparer.Instance).WithTrackingName(TrackingNames.Parts);
        context.RegisterSourceOutput(parts, static (output, input) => Emit(output, input.Item1, input.Item2));

        // Faults have places and so move with every line break; they go out on their own.
        context.RegisterSourceOutput(project, static (output, input) => Report(output, input.Faults));
    }

    private static ParsedManifest Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        // A file that cannot be read is the compiler's to report.
        var options = GeneratorOptions.Read(provider);
        var document = file.GetText(cancellation) is { } text ? ManifestCache.GetOrRead(text, file.Path) : ManifestReader.Read("{}");
        return new ParsedManifest(file.Path, document, options.PartOf(document.Model), options);
    }

    private static void Emit(SourceProductionContext context, ProjectManifests project, Capabilities capabilities)
    {
        if (project.Parts.Count == 0)
        {
            return;
        }

        if (!capabilities.CanUseGeneratedCode)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ManifestRules.LanguageVersionTooLow, Location.None, capabilities.LanguageVersion.ToDisplayString()));
            return;
        }

        new NamespaceEmitter(context, capabilities.HasRuntime).Emit(ManifestMerger.Merge(project.Parts).Namespaces);
    }

    private static void Report(SourceProductionContext context, EquatableArray<ManifestFault> faults)
    {
        foreach (var fault in faults)
        {
            context.ReportDiagnostic(fault.ToDiagnostic());
        }
    }
}
