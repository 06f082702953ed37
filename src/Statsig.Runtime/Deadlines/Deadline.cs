namespace Statsig.Runtime;

/// <summary>
/// The time that one evaluation has, with all its attempts: its token is cancelled when the time ends early or is over. Belongs to
/// <see cref="Deadlines"/>, which uses it again. It needs no disposing: it has no timer of its own.
/// </summary>
internal sealed class Deadline : CancellationTokenSource
{
    private int _end;

    /// <summary>When the time is over, on the clock of <see cref="Deadlines"/>.</summary>
    public long Due { get; set; }

    public DeadlineEnd End => (DeadlineEnd)Volatile.Read(ref _end);

    /// <summary>The deadline that is due before this one; under the lock of <see cref="Deadlines"/>.</summary>
    public Deadline? Previous { get; set; }

    /// <summary>The deadline that is due after this one; under the lock of <see cref="Deadlines"/>.</summary>
    public Deadline? Next { get; set; }

    /// <summary>Whether <see cref="Deadlines"/> watches it; under its lock.</summary>
    public bool IsWatched { get; set; }

    /// <summary>Says what ends it, when nothing has yet. From then on it is not used again, so that a cancellation reaches nobody else.</summary>
    public void MarkEnd(DeadlineEnd end) => Interlocked.CompareExchange(ref _end, (int)end, (int)DeadlineEnd.None);

    /// <summary>Makes it as new; false when it is used up.</summary>
    public bool TryRenew()
    {
#if NET8_0_OR_GREATER
        return End == DeadlineEnd.None && TryReset();
#else
        // There a source cannot be used again.
        MarkEnd(DeadlineEnd.Abandoned);
        return false;
#endif
    }
}
