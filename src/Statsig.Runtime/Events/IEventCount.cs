namespace Statsig.Runtime;

/// <summary>A queue as the metrics see it.</summary>
internal interface IEventCount
{
    /// <summary>How many items are in memory.</summary>
    int Count { get; }
}
