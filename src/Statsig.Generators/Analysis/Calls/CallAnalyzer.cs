using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Calls;
using Statsig.Generators.Analysis.Clients;
using Statsig.Generators.Analysis.Scanning;
using Statsig.Generators.Rules;

namespace Statsig.Generators.Analysis;

/// <summary>Looks at how Statsig is called: users without an ID, results that nobody looks at, and what is for servers only.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UsageRules.UserWithoutId, UsageRules.UnusedEvaluation, SecurityRules.ServerApiInClient);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext start)
    {
        if (!StatsigApi.IsReferenced(start.Compilation))
        {
            return;
        }

        var words = new HashSet<string>(StringComparer.Ordinal) { WordScanner.ImplicitCreation };
        UserTypes.AddTo(words, start.Compilation, start.CancellationToken);
        EvaluationCheck.AddWords(words, start.Compilation);
        var serverApi = ClientProject.IsClient(start.Options, start.Compilation) ? ServerApiCheck.Create(start.Compilation, words) : null;
        TypeAliases.AddTo(words, start.Compilation, start.CancellationToken);
        var table = new WordTable(words);
        CodeFile.Register(start, file =>
        {
            foreach (var token in WordScanner.FindTokens(file.Tree, table, file.Cancellation))
            {
                if (token.Parent is ImplicitObjectCreationExpressionSyntax creation)
                {
                    UserCheck.Check(file, creation, words);
                }
                else if (token.Parent is SimpleNameSyntax name)
                {
                    UserCheck.Check(file, name);
                    EvaluationCheck.Check(file, name);
                    serverApi?.Check(file, name);
                }
            }
        });
    }
}
