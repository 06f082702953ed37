using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Lifecycles;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis;

/// <summary>Finds the entries of the manifest that nothing in the project uses. Works only where the rule's severity is raised.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedEntryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(LifecycleRules.UnusedEntry);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        if (!IsRaised(start.Compilation.Options, start.CancellationToken))
        {
            return;
        }

        var manifests = ManifestSet.Read(start.Options, start.Compilation, start.CancellationToken);
        if (manifests.IsEmpty)
        {
            return;
        }

        var used = new UsedFlags(manifests);
        NamePlaces.Find(start.Compilation, start.CancellationToken).Register(start, used.Identifiers, used.Add, used.Add);
        start.RegisterCompilationEndAction(end => used.ReportOthers(end));
    }

    /// <summary>The place is in a manifest, so that only what counts for the whole compilation counts.</summary>
    private static bool IsRaised(CompilationOptions options, CancellationToken cancellation) =>
        (options.SpecificDiagnosticOptions.TryGetValue(RuleIds.UnusedEntry, out var own) && IsRaised(own))
        || (options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(RuleIds.UnusedEntry, cancellation, out var global) == true && IsRaised(global));

    private static bool IsRaised(ReportDiagnostic severity) => severity is ReportDiagnostic.Error or ReportDiagnostic.Warn or ReportDiagnostic.Info;
}
