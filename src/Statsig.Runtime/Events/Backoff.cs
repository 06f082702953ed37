namespace Statsig.Runtime;

/// <summary>
/// The pauses between attempts: doubling from one second to one minute, each shortened by chance by up to a half, or what the service asks for when
/// that is longer.
/// </summary>
internal sealed class Backoff
{
    /// <summary>The longest that a service is obeyed: a mistaken header must not silence the client for a year.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromMinutes(5);

    private const double FirstSeconds = 1;
    private const double MaxSeconds = 60;

    private readonly Random _random = new();
    private double _seconds = FirstSeconds;

    public TimeSpan Next(TimeSpan? retryAfter)
    {
        var pause = TimeSpan.FromSeconds(_seconds * (0.5 + (_random.NextDouble() / 2)));
        _seconds = Math.Min(_seconds * 2, MaxSeconds);
        if (retryAfter is not { } asked || asked <= pause)
        {
            return pause;
        }

        return asked < MaxRetryAfter ? asked : MaxRetryAfter;
    }

    public void Reset() => _seconds = FirstSeconds;
}
