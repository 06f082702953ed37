using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Shorter ways to call an <see cref="IStatsigClient"/>, each of which comes down to one of its own methods.</summary>
public static class StatsigClientExtensions
{
    /// <summary>Whether a gate is open for a user; false when Statsig cannot be asked.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="gateName">The gate's name.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<bool> CheckGateAsync(this IStatsigClient client, string gateName, StatsigUser user, CancellationToken cancellationToken)
    {
        Guard.NotNull(client);
        return client.CheckGateAsync(gateName, user, default, cancellationToken);
    }

    /// <summary>A dynamic config's value for a user; <c>{}</c> when Statsig cannot be asked.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="configName">The config's name.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<Evaluation<JsonElement>> GetConfigAsync(
        this IStatsigClient client, string configName, StatsigUser user, CancellationToken cancellationToken)
    {
        Guard.NotNull(client);
        return client.GetConfigAsync(configName, user, default, cancellationToken);
    }

    /// <summary>An experiment's value for a user; <c>{}</c> when Statsig cannot be asked.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="experimentName">The experiment's name.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<Evaluation<JsonElement>> GetExperimentAsync(
        this IStatsigClient client, string experimentName, StatsigUser user, CancellationToken cancellationToken)
    {
        Guard.NotNull(client);
        return client.GetExperimentAsync(experimentName, user, default, cancellationToken);
    }

    /// <summary>A layer's parameters for a user; <c>{}</c> when Statsig cannot be asked.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="layerName">The layer's name.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<Evaluation<JsonElement>> GetLayerAsync(
        this IStatsigClient client, string layerName, StatsigUser user, CancellationToken cancellationToken)
    {
        Guard.NotNull(client);
        return client.GetLayerAsync(layerName, user, default, cancellationToken);
    }

    /// <summary>The variants of a contextual autotune experiment for a user, the best first; empty when Statsig cannot be asked.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="configName">The experiment's name.</param>
    /// <param name="user">The user to rank for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static ValueTask<Evaluation<IReadOnlyList<RankedVariant>>> GetRankedListAsync(
        this IStatsigClient client, string configName, StatsigUser user, CancellationToken cancellationToken)
    {
        Guard.NotNull(client);
        return client.GetRankedListAsync(configName, user, default, cancellationToken);
    }

    /// <summary>Asks for many gates of a user at once, so that the checks that follow are answered from memory.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="gates">The gates.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">One of the gates is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static Task PrefetchAsync(this IStatsigClient client, StatsigUser user, params FeatureGate[] gates) =>
        client.PrefetchAsync(user, CancellationToken.None, gates);

    /// <summary>Asks for many gates of a user at once, so that the checks that follow are answered from memory.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="gates">The gates.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">One of the gates is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task PrefetchAsync(
        this IStatsigClient client, StatsigUser user, CancellationToken cancellationToken, params FeatureGate[] gates)
    {
        Guard.NotNull(client);
        return client.PrefetchAsync(user, (IEnumerable<FeatureGate>)gates, cancellationToken);
    }
}
