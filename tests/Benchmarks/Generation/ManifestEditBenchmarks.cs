using BenchmarkDotNet.Attributes;
using Benchmarks.Floors;
using Benchmarks.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;

namespace Benchmarks.Generation;

/// <summary>What an edit of the manifest costs: every run reads a text that nobody has read before, as after a save.</summary>
public abstract class ManifestEditBenchmarks
{
    private readonly CSharpCompilation _project = SampleProject.Create();
    private readonly RewritingGenerator _rewriting = new();
    private string[] _texts = [];
    private Subject _floor = null!;
    private Subject _statsig = null!;

    /// <summary>How many entries the manifest has: a third of them configs with 8 properties, the rest gates.</summary>
    [Params(10, 500, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _texts = [ManifestText.Mixed(Entries), Edit(Entries)];
        var captured = new Subject(new StatsigGenerator(), this);
        Drivers.Require(captured.Driver, "Gate6 ", "Config2 ");
        _rewriting.Capture(Entries, captured.Driver);
        if (IsMeaningful)
        {
            _rewriting.Capture(Entries + 1, captured.Edit());
        }

        _floor = new Subject(_rewriting, this);
        _statsig = new Subject(new StatsigGenerator(), this);
        RequireSameOutput();
    }

    [Benchmark(Baseline = true, Description = "floor: JsonDocument, and the same output text")]
    public GeneratorDriver Floor() => _floor.Edit();

    [Benchmark(Description = "Statsig.Generators")]
    public GeneratorDriver Statsig() => _statsig.Edit();

    /// <summary>Whether the edit changes what is generated.</summary>
    protected abstract bool IsMeaningful { get; }

    /// <summary>The manifest after the edit.</summary>
    protected abstract string Edit(int entries);

    /// <summary>Outside of what is timed: floor and generator write the same, before and after.</summary>
    private void RequireSameOutput()
    {
        for (var i = 0; i < 2; i++)
        {
            if (!Output(_floor.Edit()).SequenceEqual(Output(_statsig.Edit())))
            {
                throw new InvalidOperationException("The floor does not write what the generator writes.");
            }
        }
    }

    private static IEnumerable<string> Output(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString());

    /// <summary>A driver that goes to and fro between the two texts.</summary>
    private sealed class Subject
    {
        private readonly ManifestEditBenchmarks _owner;
        private InMemoryManifest _manifest;
        private int _next;

        public Subject(IIncrementalGenerator generator, ManifestEditBenchmarks owner)
        {
            _owner = owner;
            _manifest = new InMemoryManifest(owner._texts[0]);
            Driver = Drivers.Create(generator, _manifest).RunGenerators(owner._project);
        }

        public GeneratorDriver Driver { get; private set; }

        public GeneratorDriver Edit()
        {
            var edited = new InMemoryManifest(_owner._texts[_next ^= 1]);
            Driver = Driver.ReplaceAdditionalText(_manifest, edited).RunGenerators(_owner._project);
            _manifest = edited;
            return Driver;
        }
    }
}
