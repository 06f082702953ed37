using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;
using Statsig.Generators.Generation;

namespace Benchmarks.Analysis;

/// <summary>
/// What all analyzers together add to a compile of 1,000 files with a manifest of 10,000 gates, the generated code included. Every run has a new compilation
/// and a new manifest, which the generator has read before, as it does in a build. The floor is an analyzer that does nothing.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(NameAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly string Manifest = ManifestText.Of(gates: 10_000, configs: 0);

    private CSharpCompilation _project = null!;
    private Compilation _compilation = null!;
    private AnalyzerOptions _options = null!;

    /// <summary>How many names stand in the project.</summary>
    [Params(0, 5_000)]
    public int Uses { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _project = UsingProject.Create(Uses);
        Prepare();
        var found = Analyze(All).Count(d => d.Id == "STATSIG2007");
        if (found != Uses || _compilation.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            throw new InvalidOperationException($"{found} names were found, or the project does not compile.");
        }
    }

    [IterationSetup]
    public void Prepare()
    {
        var manifest = new InMemoryManifest(Manifest);
        CSharpGeneratorDriver.Create([new StatsigGenerator().AsSourceGenerator()], [manifest]).RunGeneratorsAndUpdateCompilation(_project, out _compilation, out _);
        _options = new AnalyzerOptions([manifest]);
    }

    [Benchmark(Description = "compile to an assembly, no analyzers")]
    public bool Compile() => _compilation.Emit(Stream.Null).Success;

    [Benchmark(Baseline = true, Description = "floor: check with an analyzer that does nothing")]
    public int Floor() => Analyze([new IdleAnalyzer()]).Length;

    [Benchmark(Description = "check with all analyzers")]
    public int Analyzers() => Analyze(All).Length;

    private ImmutableArray<Diagnostic> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        _compilation.WithAnalyzers(analyzers, _options).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
}
