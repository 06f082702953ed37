using BenchmarkDotNet.Running;
using Benchmarks.Analysis;
using Benchmarks.CompileCost;
using Benchmarks.Events;
using Benchmarks.Http;

if (args is ["compile-cost", .. var options])
{
    CompileCostCommand.Run(options);
}
else if (args is ["analyzer-cost", .. var sizes])
{
    AnalyzerCostCommand.Run(sizes);
}
else if (args is ["event-stalls"])
{
    await StallCommand.RunAsync();
}
else if (args is ["event-memory"])
{
    await MemoryCommand.RunAsync();
}
else if (args is ["cached-memory"])
{
    await CachedMemoryCommand.RunAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
