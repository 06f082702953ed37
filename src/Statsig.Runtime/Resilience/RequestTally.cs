namespace Statsig.Runtime;

/// <summary>Counts how the requests of the last seconds ended. Safe for many threads.</summary>
internal sealed class RequestTally
{
    /// <summary>How long one place counts, in milliseconds: the window is exact to that.</summary>
    private const int PlaceLength = 100;

    private readonly object _gate = new();
    private readonly Place[] _places;

    /// <param name="window">How long a request counts.</param>
    public RequestTally(TimeSpan window)
    {
        // One more, for the part of a place at either end.
        _places = new Place[((int)window.TotalMilliseconds / PlaceLength) + 1];
        Clear();
    }

    /// <summary>Counts a success.</summary>
    /// <param name="now">The time in milliseconds.</param>
    public void AddSuccess(long now) => Interlocked.Increment(ref PlaceOf(now).Successes);

    /// <summary>Counts a failure.</summary>
    /// <param name="now">The time in milliseconds.</param>
    /// <returns>How many requests have failed in the window, and how many there were.</returns>
    public (int Failed, int All) AddFailure(long now)
    {
        Interlocked.Increment(ref PlaceOf(now).Failures);
        var oldest = (now / PlaceLength) - _places.Length;
        var failed = 0;
        var all = 0;
        for (var i = 0; i < _places.Length; i++)
        {
            ref var place = ref _places[i];
            if (Volatile.Read(ref place.Number) > oldest)
            {
                var failures = Volatile.Read(ref place.Failures);
                failed += failures;
                all += failures + Volatile.Read(ref place.Successes);
            }
        }

        return (failed, all);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            for (var i = 0; i < _places.Length; i++)
            {
                Volatile.Write(ref _places[i].Number, long.MinValue);
            }
        }
    }

    private ref Place PlaceOf(long now)
    {
        var number = now / PlaceLength;
        ref var place = ref _places[(int)(number % _places.Length)];
        if (Volatile.Read(ref place.Number) != number)
        {
            lock (_gate)
            {
                if (place.Number != number)
                {
                    place.Successes = 0;
                    place.Failures = 0;
                    Volatile.Write(ref place.Number, number);
                }
            }
        }

        return ref place;
    }

    private struct Place
    {
        /// <summary>Which stretch of time it counts.</summary>
        public long Number;

        public int Successes;

        public int Failures;
    }
}
