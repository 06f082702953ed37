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
            .WithTrackingName(TrackingNames.Manifests);

        // What they mean and where it goes, without where anything stands: white space and comments end here.
        var models = manifests.Select(static (manifest, _) => manifest.Target).WithTrackingName(TrackingNames.Models);

        // An edit of C# keeps the list of references; the first of these steps compares it by identity and ends there.
        // The compiler's own provider of references is not used: it walks through all of them at every key.
        var capabilities = context.CompilationProvider
            .Select(static (compilation, _) => (compilation.ExternalReferences, ((CSharpCompilation)compilation).LanguageVersion))
            .Select(static (project, _) => Capabilities.Of(project.ExternalReferences, project.LanguageVersion))
            .WithTrackingName(TrackingNames.Capabilities);

        context.RegisterSourceOutput(models.Collect().Combine(capabilities), static (output, input) => Emit(output, input.Left, input.Right));

        // Faults have places and so change with every line break; they go out on their own.
        context.RegisterSourceOutput(manifests, static (output, manifest) => Report(output, manifest.Faults));
    }

    private static ParsedManifest Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = GeneratorOptions.Read(provider);
        if (file.GetText(cancellation) is not { } text)
        {
            return new ParsedManifest(options.TargetOf(ManifestReader.Read("{}").Model), default);
        }

        var document = ManifestCache.GetOrRead(text);
        var faults = new List<ManifestFault>();
        foreach (var problem in document.Problems)
        {
            if (problem.StopsGeneration)
            {
                faults.Add(ManifestFault.From(problem, file.Path, text));
            }
        }

        return new ParsedManifest(options.TargetOf(document.Model), new EquatableArray<ManifestFault>([.. faults]));
    }

    private static void Emit(SourceProductionContext context, ImmutableArray<ManifestTarget> manifests, Capabilities capabilities)
    {
        if (manifests.IsEmpty)
        {
            return;
        }

        if (!capabilities.CanUseGeneratedCode)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ManifestRules.LanguageVersionTooLow, Location.None, capabilities.LanguageVersion.ToDisplayString()));
            return;
        }

        foreach (var flags in FlagNamespace.Merge(manifests, capabilities.HasRuntime))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            flags.Emit(context);
        }
    }

    private static void Report(SourceProductionContext context, EquatableArray<ManifestFault> faults)
    {
        foreach (var fault in faults)
        {
            context.ReportDiagnostic(fault.ToDiagnostic());
        }
    }
}
