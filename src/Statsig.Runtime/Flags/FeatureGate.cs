using System.ComponentModel;

namespace Statsig.Runtime;

/// <summary>A feature gate: on or off for a user. Generated code makes it from the manifest, as <c>Gates.NewCheckout</c>.</summary>
public readonly struct FeatureGate : IEquatable<FeatureGate>
{
    private readonly string? _name;
    private readonly bool _defaultValue;

    /// <summary>For generated code.</summary>
    /// <param name="name">The name in Statsig.</param>
    /// <param name="defaultValue">The answer when Statsig cannot be asked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FeatureGate(string name, bool defaultValue)
    {
        Guard.NotNull(name);
        _name = name;
        _defaultValue = defaultValue;
    }

    /// <summary>The name in Statsig.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c> and not a gate from the manifest.</exception>
    public string Name => _name ?? throw HandleFault.Default(nameof(FeatureGate), "Gates.NewCheckout");

    /// <summary>The manifest's default: the answer when Statsig cannot be asked.</summary>
    public bool DefaultValue => _defaultValue;

    /// <summary>Whether both have the same name and default.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(FeatureGate left, FeatureGate right) => left.Equals(right);

    /// <summary>Whether they differ in name or default.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(FeatureGate left, FeatureGate right) => !left.Equals(right);

    /// <summary>Whether the gate is open for a user, asked of the shared client. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<bool> CheckAsync(StatsigUser user, CancellationToken cancellationToken = default) =>
        CheckAsync(StatsigClient.Shared, user, default, cancellationToken);

    /// <summary>Whether the gate is open for a user, asked of the shared client. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<bool> CheckAsync(StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default) =>
        CheckAsync(StatsigClient.Shared, user, options, cancellationToken);

    /// <summary>Whether the gate is open for a user. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<bool> CheckAsync(IStatsigClient client, StatsigUser user, CancellationToken cancellationToken = default) =>
        CheckAsync(client, user, default, cancellationToken);

    /// <summary>Whether the gate is open for a user. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<bool> CheckAsync(
        IStatsigClient client, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default) =>
        Evaluations.ValueOf(EvaluateAsync(client, user, options, cancellationToken));

    /// <summary>Whether the gate is open for a user, with the reason, asked of the shared client.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<bool>> EvaluateAsync(StatsigUser user, CancellationToken cancellationToken = default) =>
        EvaluateAsync(StatsigClient.Shared, user, default, cancellationToken);

    /// <summary>Whether the gate is open for a user, with the reason, asked of the shared client.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<bool>> EvaluateAsync(StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default) =>
        EvaluateAsync(StatsigClient.Shared, user, options, cancellationToken);

    /// <summary>Whether the gate is open for a user, with the reason.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<bool>> EvaluateAsync(IStatsigClient client, StatsigUser user, CancellationToken cancellationToken = default) =>
        EvaluateAsync(client, user, default, cancellationToken);

    /// <summary>Whether the gate is open for a user, with the reason.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<bool>> EvaluateAsync(
        IStatsigClient client, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(client);
        return client.EvaluateAsync(this, user, options, cancellationToken);
    }

    /// <summary>Whether the other has the same name and default.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(FeatureGate other) => _name == other._name && _defaultValue == other._defaultValue;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeatureGate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _name is null ? 0 : StringComparer.Ordinal.GetHashCode(_name);

    /// <summary>The name in Statsig; empty for <c>default</c>.</summary>
    public override string ToString() => _name ?? string.Empty;
}
