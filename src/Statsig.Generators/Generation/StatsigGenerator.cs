using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation.Emission;
using Statsig.Generators.Generation.Pipeline;
using Statsig.Generators.Manifests;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Generation;

/// <summary>Generates the typed accessors of a project's manifests. No step looks at the compilation, so that typing in C# runs none of them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class StatsigGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Read each manifest, once for the generator and the analyzers.
        var manifests = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => ManifestFiles.IsManifest(pair.Left, pair.Right))
            .Select(static (pair, cancellation) => Read(pair.Left, cancellation))
            .WithTrackingName(TrackingNames.Manifests);

        // What they mean, without where anything stands: white space and comments end here.
        var models = manifests.Select(static (manifest, _) => manifest.Model).WithTrackingName(TrackingNames.Models);

        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Read(provider))
            .WithTrackingName(TrackingNames.Options);

        var hasRuntime = context.MetadataReferencesProvider
            .Where(static reference => Capabilities.IsRuntime(reference))
            .Collect()
            .Select(static (references, _) => !references.IsEmpty);

        var capabilities = context.ParseOptionsProvider
            .Combine(hasRuntime)
            .Select(static (pair, _) => new Capabilities(((CSharpParseOptions)pair.Left).LanguageVersion, pair.Right))
            .WithTrackingName(TrackingNames.Capabilities);

        var input = models.Collect()
            .Combine(options)
            .Combine(capabilities)
            .Select(static (all, _) => new GenerationInput(ToEquatable(all.Left.Left), all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Input);

        context.RegisterSourceOutput(input, static (output, all) => Emit(output, all));

        // Faults have places and so change with every line break; they go out on their own.
        var faults = manifests.Select(static (manifest, _) => manifest.Faults).WithTrackingName(TrackingNames.Faults);
        context.RegisterSourceOutput(faults, static (output, all) => Report(output, all));
    }

    private static ParsedManifest Read(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
        {
            return new ParsedManifest(ManifestReader.Read("{}").Model, default);
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

        return new ParsedManifest(document.Model, new EquatableArray<ManifestFault>([.. faults]));
    }

    private static EquatableArray<ManifestModel> ToEquatable(ImmutableArray<ManifestModel> models)
    {
        var items = new ManifestModel[models.Length];
        models.CopyTo(items);
        return new EquatableArray<ManifestModel>(items);
    }

    private static void Emit(SourceProductionContext context, GenerationInput input)
    {
        if (input.Manifests.Count == 0)
        {
            return;
        }

        if (!input.Capabilities.CanUseGeneratedCode)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ManifestRules.LanguageVersionTooLow, Location.None, input.Capabilities.LanguageVersion.ToDisplayString()));
            return;
        }

        foreach (var flags in FlagNamespace.Merge(input))
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
