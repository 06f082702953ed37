namespace Statsig.Runtime;

/// <summary>Cancels without feeling what others do when they hear of it.</summary>
internal static class Cancellation
{
    /// <summary>Cancels here; what a callback throws stays its own, and the others run all the same.</summary>
    public static void CancelQuietly(this CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (Exception)
        {
            // Somebody's callback. Whoever waits for the token is told nevertheless.
        }
    }

    /// <summary>Cancels on another thread, so that a callback that takes its time takes nobody else's.</summary>
    public static void CancelElsewhere(this CancellationTokenSource source) =>
        ThreadPool.UnsafeQueueUserWorkItem(static state => ((CancellationTokenSource)state!).CancelQuietly(), source);
}
