using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Manifests;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis;

/// <summary>Reports, live in the editor, what is wrong with a manifest but does not stop generation; and that there is none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManifestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        ManifestRules.InvalidValue,
        ManifestRules.UnknownProperty,
        ManifestRules.InvalidName,
        ManifestRules.InvalidSchema,
        ManifestRules.UntypedSchema,
        ManifestRules.InvalidDefault,
        ManifestRules.NoManifest);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(ReportProblems);
        context.RegisterCompilationAction(ReportMissing);
    }

    private static void ReportProblems(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!ManifestFiles.IsManifest(file, context.Options.AnalyzerConfigOptionsProvider)
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var document = ManifestCache.GetOrRead(text, file.Path);
        foreach (var problem in document.Problems)
        {
            if (!problem.StopsGeneration)
            {
                context.ReportDiagnostic(ManifestFault.At(file.Path, document, problem).ToDiagnostic());
            }
        }
    }

    private static void ReportMissing(CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (ManifestFiles.IsManifest(file, context.Options.AnalyzerConfigOptionsProvider))
            {
                return;
            }
        }

        context.ReportDiagnostic(Diagnostic.Create(ManifestRules.NoManifest, Location.None));
    }
}
