namespace Statsig.Runtime.AspNetCore;

/// <summary>Tells the Statsig user of the request. Scoped: one for each request.</summary>
public interface IStatsigUserProvider
{
    /// <summary>The user of the request.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<StatsigUser> GetUserAsync(CancellationToken cancellationToken = default);
}
