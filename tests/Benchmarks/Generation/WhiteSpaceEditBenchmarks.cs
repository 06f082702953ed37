using BenchmarkDotNet.Attributes;
using Benchmarks.Inputs;

namespace Benchmarks.Generation;

/// <summary>A space comes into the manifest or goes: nothing is written.</summary>
[MemoryDiagnoser]
public class WhiteSpaceEditBenchmarks : ManifestEditBenchmarks
{
    protected override bool IsMeaningful => false;

    protected override string Edit(int entries) => " " + ManifestText.Mixed(entries);
}
