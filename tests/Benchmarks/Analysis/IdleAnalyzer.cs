using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Benchmarks.Analysis;

/// <summary>What having an analyzer costs, whatever it does.</summary>
#pragma warning disable RS1038 // It is measured, not shipped.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
#pragma warning restore RS1038
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("IDLE1", "Idle", "Idle", "Idle", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
    }
}
