using BenchmarkDotNet.Attributes;
using Benchmarks.Floors;
using Benchmarks.Inputs;
using Benchmarks.Peers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;

namespace Benchmarks.Generation;

/// <summary>
/// The same edit of an unrelated C# file beside well-known generators, each over as many targets of its own: entries, interfaces of four methods, mappers
/// between classes of eight properties.
/// </summary>
[MemoryDiagnoser]
public class PeerEditBenchmarks
{
    private Subject _floor = null!;
    private Subject _statsig = null!;
    private Subject _refit = null!;
    private Subject _mapperly = null!;

    /// <summary>How many entries, interfaces or mappers there are.</summary>
    [Params(10, 100)]
    public int Targets { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var project = SampleProject.Create();
        var manifest = new InMemoryManifest(ManifestText.Mixed(Targets));
        _floor = new Subject(project, Drivers.Create(new FileReadingGenerator(), manifest));
        _statsig = new Subject(project, Drivers.Create(new StatsigGenerator(), manifest));
        _refit = new Subject(RefitPeer.AddTo(project, Targets), CSharpGeneratorDriver.Create(RefitPeer.Generators));
        _mapperly = new Subject(MapperlyPeer.AddTo(project, Targets), CSharpGeneratorDriver.Create(MapperlyPeer.Generators));
        Drivers.Require(_statsig.Edit(), "Gate6 ", "Config2 ");
        Drivers.Require(_refit.Edit(), "IApi9");
        Drivers.Require(_mapperly.Edit(), "Target9");
    }

    [Benchmark(Baseline = true, Description = "floor: a generator that only reads the file")]
    public GeneratorDriver Floor() => _floor.Edit();

    [Benchmark(Description = "Statsig.Generators")]
    public GeneratorDriver Statsig() => _statsig.Edit();

    [Benchmark(Description = "peer: Refit 16.4.0")]
    public GeneratorDriver Refit() => _refit.Edit();

    [Benchmark(Description = "peer: Riok.Mapperly 4.3.1")]
    public GeneratorDriver Mapperly() => _mapperly.Edit();

    /// <summary>A driver over a project of its own, that goes to and fro between two states of it.</summary>
    private sealed class Subject
    {
        private readonly CSharpCompilation[] _edits;
        private GeneratorDriver _driver;
        private int _next;

        public Subject(CSharpCompilation project, GeneratorDriver driver)
        {
            _edits = SampleProject.CreateEdits(project);
            _driver = driver.RunGenerators(_edits[0]);
        }

        public GeneratorDriver Edit() => _driver = _driver.RunGenerators(_edits[_next ^= 1]);
    }
}
