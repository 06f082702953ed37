using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>The answers of a fake, the latest one last. Safe for many threads.</summary>
internal sealed class FakeFlags
{
    private readonly object _gate = new();
    private readonly Dictionary<FlagKey, List<(Audience Audience, FakeAnswer Answer)>> _answers = new();

    public void Set(FlagKey flag, Audience audience, FakeAnswer answer)
    {
        lock (_gate)
        {
            if (!_answers.TryGetValue(flag, out var list))
            {
                _answers.Add(flag, list = []);
            }

            list.Add((audience, answer));
        }
    }

    /// <summary>The answer for a user; null when nothing was set.</summary>
    public FakeAnswer? Find(FlagKey flag, StatsigUser user)
    {
        (Audience Audience, FakeAnswer Answer)[] answers;
        lock (_gate)
        {
            if (!_answers.TryGetValue(flag, out var list))
            {
                return null;
            }

            answers = [.. list];
        }

        // Conditions are the test's code, and run without the lock.
        FakeAnswer? found = null;
        var rank = -1;
        foreach (var (audience, answer) in answers)
        {
            if (audience.Rank >= rank && audience.Includes(user))
            {
                found = answer;
                rank = audience.Rank;
            }
        }

        return found;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _answers.Clear();
        }
    }
}
