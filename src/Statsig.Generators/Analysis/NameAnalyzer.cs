using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis;

/// <summary>Holds names that are passed to Statsig's API as strings against the manifest.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    private static readonly FlagKind[] Kinds = [FlagKind.Gate, FlagKind.DynamicConfig, FlagKind.Experiment, FlagKind.Layer];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(NameRules.UnknownGate, NameRules.UnknownConfig, NameRules.UnknownExperiment, NameRules.UnknownLayer, NameRules.WrongKind);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var manifests = ManifestSet.Read(start.Options, start.CancellationToken);
            if (!manifests.IsEmpty)
            {
                start.RegisterOperationAction(operation => AnalyzeInvocation(operation, manifests), OperationKind.Invocation);
            }
        });
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context, ManifestSet manifests)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!NameParameters.IsStatsigApi(invocation.TargetMethod, context.Compilation))
        {
            return;
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter
                && NameParameters.KindOf(parameter) is { } kind
                && argument.Value.ConstantValue is { HasValue: true, Value: string name })
            {
                Check(context, manifests, argument.Value.Syntax.GetLocation(), kind, name);
            }
        }
    }

    private static void Check(OperationAnalysisContext context, ManifestSet manifests, Location location, FlagKind kind, string name)
    {
        // get_config serves experiments, too.
        if (manifests.Find(kind, name) is not null
            || (kind == FlagKind.DynamicConfig && manifests.Find(FlagKind.Experiment, name) is not null))
        {
            return;
        }

        foreach (var other in Kinds)
        {
            if (other != kind && manifests.Find(other, name) is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(NameRules.WrongKind, location, name, KindName(other), KindName(kind)));
                return;
            }
        }

        var hint = manifests.FindNearest(kind, name) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        context.ReportDiagnostic(Diagnostic.Create(NameRules.UnknownFor(kind), location, name, hint));
    }

    private static string KindName(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "a gate",
        FlagKind.DynamicConfig => "a dynamic config",
        FlagKind.Experiment => "an experiment",
        _ => "a layer",
    };
}
