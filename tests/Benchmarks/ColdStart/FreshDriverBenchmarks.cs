using BenchmarkDotNet.Attributes;

namespace Benchmarks.ColdStart;

/// <summary>The first run of a driver in a warm process, as in a compiler server that builds the next project.</summary>
[MemoryDiagnoser]
public class FreshDriverBenchmarks : FirstRunBenchmarks;
