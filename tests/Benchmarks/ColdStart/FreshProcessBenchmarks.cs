using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Benchmarks.ColdStart;

/// <summary>The first run in a process that has not run a generator before: compiling the generator to machine code is part of it.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
[MemoryDiagnoser]
public class FreshProcessBenchmarks : FirstRunBenchmarks;
