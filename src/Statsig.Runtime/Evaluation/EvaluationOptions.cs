namespace Statsig.Runtime;

/// <summary>What is wanted of one evaluation, other than usual. <c>default</c> is the usual.</summary>
public readonly record struct EvaluationOptions
{
    /// <summary>
    /// Whether Statsig counts the answer as an exposure of the user to the flag; null (the default) is what
    /// <see cref="StatsigOptions.LogExposures"/> says. An answer from memory is never counted again.
    /// </summary>
    public bool? LogExposure { get; init; }
}
