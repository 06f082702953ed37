namespace Statsig.Runtime;

/// <summary>
/// A question on its way to Statsig, with all who wait for its answer. Its state changes under the lock of <see cref="FlightTable"/> alone, but for what the
/// one who asks sets before the request begins.
/// </summary>
internal sealed class Flight
{
    private TaskCompletionSource<EvaluationAnswer>? _source;
    private Deadline? _deadline;

    /// <summary>How many wait for the answer; the first is who asks.</summary>
    public int Waiters { get; set; } = 1;

    /// <summary>Set once the answer is there.</summary>
    public EvaluationAnswer? Answer { get; set; }

    /// <summary>The time of the request; null before it began, and where it is not to be cut short.</summary>
    public Deadline? Deadline
    {
        get => Volatile.Read(ref _deadline);
        set => Volatile.Write(ref _deadline, value);
    }

    /// <summary>Whether the table has the flight, so that equal questions join it.</summary>
    public bool IsListed { get; set; } = true;

    /// <summary>Set when Statsig was asked not to count the answer.</summary>
    public PendingExposure? Exposure { get; set; }

    /// <summary>The answer, for those who do not ask themselves.</summary>
    public Task<EvaluationAnswer> Task
    {
        get
        {
            if (_source is null)
            {
                _source = new TaskCompletionSource<EvaluationAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
                if (Answer is not null)
                {
                    _source.SetResult(Answer);
                }
            }

            return _source.Task;
        }
    }

    /// <summary>Wakes those who wait, once <see cref="Answer"/> is set; needs no lock.</summary>
    public void Wake() => _source?.TrySetResult(Answer!);
}
