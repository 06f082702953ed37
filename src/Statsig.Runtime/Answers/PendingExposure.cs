namespace Statsig.Runtime;

/// <summary>That Statsig was asked not to count an answer: the first use that is an exposure has to say so. Shared by all who are given the answer.</summary>
internal sealed class PendingExposure
{
    private int _taken;

    /// <summary>True for the first caller alone.</summary>
    public bool TryTake() => Volatile.Read(ref _taken) == 0 && Interlocked.Exchange(ref _taken, 1) == 0;
}
