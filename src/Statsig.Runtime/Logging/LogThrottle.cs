namespace Statsig.Runtime;

/// <summary>Lets a cause through once an interval and counts what it holds back. Bounded: beyond a number of causes the newcomers share one.</summary>
internal sealed class LogThrottle
{
    /// <summary>How long a cause is held back after it was let through.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int MaxCauses = 256;

    private readonly Dictionary<(int Cause, string Scope), Entry> _entries = new();
    private readonly TimeProvider _time;

    public LogThrottle(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Counts an occurrence; true when it is time to log it.</summary>
    /// <param name="cause">The number of the cause.</param>
    /// <param name="scope">What the cause is counted apart for; empty for all.</param>
    /// <param name="amount">How much this occurrence counts.</param>
    /// <param name="heldBack">The sum of the amounts held back since the last time, without this one.</param>
    public bool TryPass(int cause, string scope, long amount, out long heldBack)
    {
        lock (_entries)
        {
            var key = (cause, scope);
            if (!_entries.TryGetValue(key, out var entry))
            {
                if (_entries.Count >= MaxCauses && scope.Length > 0)
                {
                    key = (cause, string.Empty);
                    _entries.TryGetValue(key, out entry);
                }

                entry ??= _entries[key] = new Entry();
            }

            heldBack = entry.HeldBack;
            if (entry.LastPassed is { } last && _time.GetElapsedTime(last) < Interval)
            {
                entry.HeldBack += amount;
                return false;
            }

            entry.LastPassed = _time.GetTimestamp();
            entry.HeldBack = 0;
            return true;
        }
    }

    private sealed class Entry
    {
        public long? LastPassed { get; set; }

        public long HeldBack { get; set; }
    }
}
