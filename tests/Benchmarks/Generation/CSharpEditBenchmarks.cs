using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;

namespace Benchmarks.Generation;

/// <summary>What one key costs: a C# file that has nothing to do with flags changes, and the driver runs again.</summary>
[MemoryDiagnoser]
public class CSharpEditBenchmarks
{
    private CSharpCompilation[] _edits = [];
    private GeneratorDriver _floor = null!;
    private GeneratorDriver _statsig = null!;
    private int _next;

    /// <summary>How many gates the manifest has.</summary>
    [Params(10, 10_000)]
    public int Gates { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Two states of the project that the edits go between: as in an editor, each run sees another compilation than the one before.
        var project = SampleProject.Create();
        _edits = [SampleProject.Edit(project, "class Edited { int A; }"), SampleProject.Edit(project, "class Edited { int B; }")];

        var manifest = new InMemoryManifest(ManifestText.WithGates(Gates));
        _floor = Warm(new FileReadingGenerator(), manifest);
        _statsig = Warm(new StatsigGenerator(), manifest);
        RequireCached(_statsig);
    }

    [Benchmark(Baseline = true, Description = "floor: a generator that only reads the file")]
    public GeneratorDriver Floor() => _floor = _floor.RunGenerators(NextEdit());

    [Benchmark(Description = "Statsig.Generators")]
    public GeneratorDriver Statsig() => _statsig = _statsig.RunGenerators(NextEdit());

    private static GeneratorDriver Warm(IIncrementalGenerator generator, AdditionalText manifest) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], [manifest]).RunGenerators(SampleProject.Create());

    /// <summary>Outside of what is timed: the edit must find the output in the cache, and the output must be there.</summary>
    private void RequireCached(GeneratorDriver driver)
    {
        var result = driver.RunGenerators(_edits[0]).GetRunResult();
        if (!result.GeneratedTrees.Any(tree => tree.ToString().Contains("Gate9 ", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException("The generator made no accessors.");
        }
    }

    private CSharpCompilation NextEdit() => _edits[_next ^= 1];
}
