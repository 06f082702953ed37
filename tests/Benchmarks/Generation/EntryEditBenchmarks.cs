using BenchmarkDotNet.Attributes;
using Benchmarks.Inputs;

namespace Benchmarks.Generation;

/// <summary>A gate comes into the manifest or goes: everything is written again.</summary>
[MemoryDiagnoser]
public class EntryEditBenchmarks : ManifestEditBenchmarks
{
    protected override bool IsMeaningful => true;

    protected override string Edit(int entries) => ManifestText.Of(entries - (entries / 3) + 1, entries / 3);
}
