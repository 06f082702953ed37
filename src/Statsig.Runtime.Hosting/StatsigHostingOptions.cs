namespace Statsig.Runtime.Hosting;

/// <summary>What hosting needs to know beside the client's own options.</summary>
internal sealed class StatsigHostingOptions
{
    /// <summary>Whether the client is the one that accessors use when they are given none.</summary>
    public bool Share { get; set; } = true;

    /// <summary>The section of the configuration that the options come from; null when they come from code.</summary>
    public string? SectionPath { get; set; }
}
