using BenchmarkDotNet.Attributes;

namespace Benchmarks.ColdStart;

/// <summary>The first run of a driver in a warm process that has read the text before, as in a compiler server that builds a project's next framework.</summary>
[MemoryDiagnoser]
public class FreshDriverBenchmarks : FirstRunBenchmarks;
