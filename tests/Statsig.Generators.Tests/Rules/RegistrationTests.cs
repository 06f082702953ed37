using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Rules;

/// <summary>What every analyzer of the assembly does, whichever it is; suppressors register nothing.</summary>
public class RegistrationTests
{
    private static readonly Type[] Analyzers = [.. typeof(NameAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))];

    public static TheoryData<string> Names => [.. Analyzers.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_runs_concurrently_and_says_what_it_does_with_generated_code(string name)
    {
        var context = new RecordingContext();

        Create(name).Initialize(context);

        Assert.True(context.IsConcurrent);
        Assert.NotNull(context.GeneratedCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_says_nothing_where_neither_statsig_nor_a_manifest_is(string name)
    {
        const string Source = """
            // A project that was given the analyzers by mistake.
            class App { string Key = "secret-AbCdEf0123456789"; bool CheckGate(string gateName) => CheckGate("new_chekout"); object User => new StatsigUser(); }
            class StatsigUser { }
            """;
        var compilation = (GeneratorSetup.For("{}", Source) with { HasRuntime = false }).CreateCompilation();

        var diagnostics = await compilation.WithAnalyzers([Create(name)], new AnalyzerOptions([], new InMemoryOptions(("StatsigProjectKind", "Client")))).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(diagnostics.Where(d => d.Id != "STATSIG1011"));
    }

    private static DiagnosticAnalyzer Create(string name) => (DiagnosticAnalyzer)Activator.CreateInstance(Analyzers.Single(type => type.Name == name))!;

    /// <summary>Remembers what an analyzer asks for, and calls nothing.</summary>
    private sealed class RecordingContext : AnalysisContext
    {
        public bool IsConcurrent { get; private set; }

        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
        {
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action)
        {
        }

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action)
        {
        }

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
        {
        }

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds)
        {
        }

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action)
        {
        }

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action)
        {
        }

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
        {
        }

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
        {
        }
    }
}
