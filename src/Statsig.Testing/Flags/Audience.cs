using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>Whom an answer is for. A user comes before a condition, and a condition before everyone.</summary>
internal sealed class Audience
{
    public static readonly Audience Everyone = new(rank: 0, static _ => true);

    private readonly Func<StatsigUser, bool> _includes;

    private Audience(int rank, Func<StatsigUser, bool> includes)
    {
        Rank = rank;
        _includes = includes;
    }

    /// <summary>The higher one comes first.</summary>
    public int Rank { get; }

    public static Audience When(Func<StatsigUser, bool> condition) => new(rank: 1, condition);

    public static Audience Of(StatsigUser user) => new(rank: 2, other => HasIdsOf(user, other));

    public bool Includes(StatsigUser user) => _includes(user);

    /// <summary>Code under test makes its users itself, with more in them than a test says: the IDs are what counts.</summary>
    private static bool HasIdsOf(StatsigUser expected, StatsigUser user)
    {
        if (expected.UserId is null && expected.CustomIds is null)
        {
            return expected.Equals(user);
        }

        return (expected.UserId is null || expected.UserId == user.UserId)
            && (expected.CustomIds is null || expected.CustomIds.All(id => user.CustomIds is { } ids && ids.TryGetValue(id.Key, out var value) && value == id.Value));
    }
}
