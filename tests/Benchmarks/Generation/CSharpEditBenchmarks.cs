using BenchmarkDotNet.Attributes;
using Benchmarks.Floors;
using Benchmarks.Inputs;
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

    /// <summary>How many entries the manifest has: a third of them configs with 8 properties, the rest gates.</summary>
    [Params(10, 500, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _edits = SampleProject.CreateEdits(SampleProject.Create());
        var manifest = new InMemoryManifest(ManifestText.Mixed(Entries));
        _floor = Drivers.Create(new FileReadingGenerator(), manifest).RunGenerators(_edits[0]);
        _statsig = Drivers.Create(new StatsigGenerator(), manifest).RunGenerators(_edits[0]);
        Drivers.Require(_statsig, "Gate6 ", "Config2 ");
    }

    [Benchmark(Baseline = true, Description = "floor: a generator that only reads the file")]
    public GeneratorDriver Floor() => _floor = _floor.RunGenerators(NextEdit());

    [Benchmark(Description = "Statsig.Generators")]
    public GeneratorDriver Statsig() => _statsig = _statsig.RunGenerators(NextEdit());

    private CSharpCompilation NextEdit() => _edits[_next ^= 1];
}
