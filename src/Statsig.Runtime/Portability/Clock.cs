namespace Statsig.Runtime;

/// <summary>A clock of milliseconds that never goes back. Cheaper than a timestamp where the system's clock is used, and a few milliseconds coarse.</summary>
internal sealed class Clock
{
    private readonly TimeProvider _time;
#if NET8_0_OR_GREATER
    private readonly bool _isSystem;
#endif

    public Clock(TimeProvider time)
    {
        _time = time;
#if NET8_0_OR_GREATER
        _isSystem = ReferenceEquals(time, TimeProvider.System);
#endif
    }

    public long Now =>
#if NET8_0_OR_GREATER
        _isSystem ? Environment.TickCount64 :
#endif
        (long)_time.GetElapsedTime(0).TotalMilliseconds;
}
