using System.Collections.Concurrent;

namespace Statsig.Runtime;

/// <summary>
/// Remembers answers for a time. Bounded: when it is full the oldest is forgotten, which is also the next to expire, since all are remembered for the
/// same time.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>How many expired answers each new one clears away at most, so that no caller pays for all of them.</summary>
    private const int MaxClearedAtOnce = 2;

    private readonly ConcurrentDictionary<AnswerKey, CachedAnswer> _answers = new();
    private readonly ConcurrentQueue<CachedAnswer> _oldestFirst = new();
    private readonly Clock _clock;
    private readonly long _duration;
    private readonly int _capacity;
    private int _count;

    public AnswerCache(Clock clock, TimeSpan duration, int capacity)
    {
        _clock = clock;
        _duration = (long)duration.TotalMilliseconds;
        _capacity = capacity;
    }

    /// <summary>How many answers are held, expired ones included.</summary>
    public int Count => _answers.Count;

    public CachedAnswer? Find(in AnswerKey key) =>
        _answers.TryGetValue(key, out var found) && _clock.Now < found.Expires ? found : null;

    public void Add(in AnswerKey key, EvaluationAnswer answer, PendingExposure? exposure)
    {
        var now = _clock.Now;
        var added = new CachedAnswer(key, answer, exposure, now + _duration);
        _answers[key] = added;
        _oldestFirst.Enqueue(added);
        Interlocked.Increment(ref _count);
        for (var i = 0; i < MaxClearedAtOnce && _oldestFirst.TryPeek(out var oldest) && oldest.Expires <= now; i++)
        {
            Forget();
        }

        while (Volatile.Read(ref _count) > _capacity)
        {
            Forget();
        }
    }

    /// <summary>Forgets the oldest; a newer answer to the same question stays.</summary>
    private void Forget()
    {
        if (_oldestFirst.TryDequeue(out var oldest))
        {
            Interlocked.Decrement(ref _count);
            ((ICollection<KeyValuePair<AnswerKey, CachedAnswer>>)_answers).Remove(new KeyValuePair<AnswerKey, CachedAnswer>(oldest.Key, oldest));
        }
    }
}
