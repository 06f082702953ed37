namespace Statsig.Runtime;

/// <summary>Somebody who waits until every event up to a number is settled.</summary>
internal sealed class FlushWaiter
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FlushWaiter(long target)
    {
        Target = target;
    }

    /// <summary>The number of the last event waited for.</summary>
    public long Target { get; }

    public Task Done => _done.Task;

    public void Complete() => _done.TrySetResult(true);
}
