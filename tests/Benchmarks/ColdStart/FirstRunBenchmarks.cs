using BenchmarkDotNet.Attributes;
using Benchmarks.Floors;
using Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;

namespace Benchmarks.ColdStart;

/// <summary>The first run of a driver over 10,000 entries. Every run has a driver, a generator and a text of its own.</summary>
public abstract class FirstRunBenchmarks
{
    private const int Entries = 10_000;
    private CSharpCompilation _project = null!;
    private string _text = "";
    private GeneratorDriver _last = null!;

    /// <summary>What the entries are: all gates, or a third of them configs with 8 properties.</summary>
    [Params("gates", "mixed")]
    public string Manifest { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _project = SampleProject.Create();
        _text = Manifest == "gates" ? ManifestText.Of(Entries, 0) : ManifestText.Mixed(Entries);
    }

    [Benchmark(Baseline = true, Description = "floor: JsonDocument, and one property for each entry")]
    public GeneratorDriver Floor() => Run(new AccessorGenerator());

    [Benchmark(Description = "Statsig.Generators")]
    public GeneratorDriver Statsig() => Run(new StatsigGenerator());

    /// <summary>Behind what is timed, so that nothing is warm before it.</summary>
    [GlobalCleanup]
    public void RequireOutput() => Drivers.Require(_last, " class ", "9");

    private GeneratorDriver Run(IIncrementalGenerator generator) =>
        _last = Drivers.Create(generator, new InMemoryManifest(_text)).RunGenerators(_project);
}
