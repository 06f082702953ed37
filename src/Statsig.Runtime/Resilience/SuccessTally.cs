namespace Statsig.Runtime;

/// <summary>Counts the successes of the last seconds while nothing fails, which is all there is to know then. Safe for many threads.</summary>
internal sealed class SuccessTally
{
    private readonly object _gate = new();
    private readonly long[] _seconds;
    private readonly int[] _counts;

    /// <param name="window">How many seconds count.</param>
    public SuccessTally(int window)
    {
        _seconds = new long[window];
        _counts = new int[window];
    }

    /// <summary>Counts a success.</summary>
    /// <param name="now">The time in milliseconds.</param>
    public void Add(long now)
    {
        var second = now / 1000;
        var place = (int)(second % _seconds.Length);
        if (Volatile.Read(ref _seconds[place]) != second)
        {
            lock (_gate)
            {
                if (_seconds[place] != second)
                {
                    _counts[place] = 0;
                    Volatile.Write(ref _seconds[place], second);
                }
            }
        }

        Interlocked.Increment(ref _counts[place]);
    }

    /// <summary>How many there were in the window; they are forgotten.</summary>
    /// <param name="now">The time in milliseconds.</param>
    public int Take(long now)
    {
        var oldest = (now / 1000) - _seconds.Length;
        var sum = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            var count = Interlocked.Exchange(ref _counts[i], 0);
            if (Volatile.Read(ref _seconds[i]) > oldest)
            {
                sum += count;
            }
        }

        return sum;
    }
}
