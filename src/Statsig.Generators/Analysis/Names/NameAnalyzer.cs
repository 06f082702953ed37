using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Lifecycles;
using Statsig.Generators.Analysis.Values;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis;

/// <summary>
/// Holds names that are passed as strings, to Statsig's API or to users' own wrappers, against the manifest; the keys of parameters, too; and looks at
/// where in its life a flag is, however it is used.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        NameRules.UnknownGate,
        NameRules.UnknownConfig,
        NameRules.UnknownExperiment,
        NameRules.UnknownLayer,
        NameRules.WrongKind,
        NameRules.UncheckedName,
        NameRules.TypedAccessor,
        NameRules.WrongParameter,
        LifecycleRules.StaleFlag,
        LifecycleRules.ArchivedFlag,
        LifecycleRules.ExpiredFlag);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // What Razor generates has people's own code in it. All else that is generated is passed over.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        var manifests = ManifestSet.Read(start.Options, start.Compilation, start.CancellationToken);
        if (manifests.IsEmpty)
        {
            return;
        }

        var lifecycles = LifecycleCheck.Create(manifests, start.Options);
        var names = new Names.NameCheck(manifests, lifecycles, hasRuntime: start.Compilation.GetTypeByMetadataName("Statsig.Runtime.FeatureGate") is not null);
        var keys = new KeyCheck(manifests);
        Names.NamePlaces.Find(start.Compilation, start.CancellationToken).Register(
            start,
            lifecycles.Identifiers,
            (file, use) =>
            {
                names.Check(file, use);
                keys.Check(file, use);
            },
            lifecycles.CheckAccessor);
    }
}
