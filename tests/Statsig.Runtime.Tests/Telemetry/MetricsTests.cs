namespace Statsig.Runtime.Tests;

/// <summary>The instruments are the process's: tests that read them run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MetricsTests
{
    public const string Name = "Metrics";
}
