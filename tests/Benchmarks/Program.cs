using BenchmarkDotNet.Running;
using Benchmarks.CompileCost;

if (args is ["compile-cost"])
{
    CompileCostCommand.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
