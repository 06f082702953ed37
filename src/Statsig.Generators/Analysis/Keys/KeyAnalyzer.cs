using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Clients;
using Statsig.Generators.Analysis.Keys;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis;

/// <summary>Looks for server secrets and console keys in code, and in the files that a client project ships.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(SecurityRules.KeyInClient, SecurityRules.HardCodedKey, SecurityRules.KeyInShippedFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        if (!StatsigApi.IsReferenced(start.Compilation) && ManifestSet.Read(start.Options, start.Compilation, start.CancellationToken).IsEmpty)
        {
            return;
        }

        var isClient = ClientProject.IsClient(start.Options, start.Compilation);
        var rule = isClient ? SecurityRules.KeyInClient : SecurityRules.HardCodedKey;
        var constants = new WordTable(KeyConstants.Find(start.Compilation, start.CancellationToken));
        CodeFile.Register(start, file => KeysInCode.Check(file, rule, constants, start.Options));
        if (isClient)
        {
            start.RegisterAdditionalFileAction(ShippedFiles.Check);
        }
    }
}
