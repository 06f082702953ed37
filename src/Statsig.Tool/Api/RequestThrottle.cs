namespace Statsig.Tool.Api;

/// <summary>
/// Keeps requests below the Console API's limits, about 100 in 10 seconds and 900 in 15 minutes for a whole project: others use it at the same time.
/// </summary>
internal sealed class RequestThrottle
{
    private static readonly (int Count, TimeSpan Time)[] Limits = [(80, TimeSpan.FromSeconds(10)), (800, TimeSpan.FromMinutes(15))];

    private readonly TimeProvider _time;
    private readonly IConsoleProgress _progress;
    private readonly List<DateTimeOffset> _sent = [];

    public RequestThrottle(TimeProvider time, IConsoleProgress progress)
    {
        _time = time;
        _progress = progress;
    }

    /// <summary>Waits until one more request may be sent, and counts it.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var pause = FindPause();
        while (pause > TimeSpan.Zero)
        {
            _progress.OnPause(pause, "the Console API's rate limit");
            await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(false);
            pause = FindPause();
        }

        _sent.Add(_time.GetUtcNow());
    }

    private TimeSpan FindPause()
    {
        var now = _time.GetUtcNow();
        _sent.RemoveAll(sent => now - sent >= Limits[^1].Time);
        return Limits.Max(limit => _sent.Count < limit.Count ? TimeSpan.Zero : _sent[^limit.Count] + limit.Time - now);
    }
}
