namespace Statsig.Runtime;

/// <summary>Makes timers that outlive whoever makes them: nothing of the request at hand goes with them.</summary>
internal static class Timers
{
    /// <summary>A timer that is not set yet.</summary>
    public static ITimer Create(TimeProvider time, TimerCallback callback, object state)
    {
        using (ExecutionContext.IsFlowSuppressed() ? default(IDisposable?) : ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Makes the timer fire once.</summary>
    public static void Set(this ITimer timer, TimeSpan wait) => timer.Change(wait, Timeout.InfiniteTimeSpan);
}
