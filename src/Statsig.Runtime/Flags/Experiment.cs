using System.ComponentModel;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime;

/// <summary>An experiment with a typed value. Generated code makes it from the manifest, as <c>Experiments.ButtonTest</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Experiment<T> : IEquatable<Experiment<T>>
{
    private readonly string? _name;
    private readonly ValueReader<T>? _reader;

    /// <summary>For generated code.</summary>
    /// <param name="name">The name in Statsig.</param>
    /// <param name="reader">Reads the value from JSON, and knows the default.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Experiment(string name, ValueReader<T> reader)
    {
        Guard.NotNull(name);
        Guard.NotNull(reader);
        _name = name;
        _reader = reader;
    }

    /// <summary>The name in Statsig.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c> and not an experiment from the manifest.</exception>
    public string Name => _name ?? throw HandleFault.Default(nameof(Experiment<T>), "Experiments.ButtonTest");

    /// <summary>The manifest's default: the value when Statsig cannot be asked.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c> and not an experiment from the manifest.</exception>
    public T DefaultValue => Reader.Default;

    /// <summary>For clients: what reads the value from JSON.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c> and not an experiment from the manifest.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ValueReader<T> Reader => _reader ?? throw HandleFault.Default(nameof(Experiment<T>), "Experiments.ButtonTest");

    /// <summary>Whether both have the same name and value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Experiment<T> left, Experiment<T> right) => left.Equals(right);

    /// <summary>Whether they differ in name or value.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Experiment<T> left, Experiment<T> right) => !left.Equals(right);

    /// <summary>The value for a user, from the shared client. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<T> GetAsync(StatsigUser user, CancellationToken cancellationToken = default) =>
        GetAsync(StatsigClient.Shared, user, default, cancellationToken);

    /// <summary>The value for a user, from the shared client. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<T> GetAsync(StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default) =>
        GetAsync(StatsigClient.Shared, user, options, cancellationToken);

    /// <summary>The value for a user. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<T> GetAsync(IStatsigClient client, StatsigUser user, CancellationToken cancellationToken = default) =>
        GetAsync(client, user, default, cancellationToken);

    /// <summary>The value for a user. When Statsig cannot be asked it is the manifest's default.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<T> GetAsync(IStatsigClient client, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default) =>
        Evaluations.ValueOf(EvaluateAsync(client, user, options, cancellationToken));

    /// <summary>The value for a user with the reason for it, from the shared client.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<T>> EvaluateAsync(StatsigUser user, CancellationToken cancellationToken = default) =>
        EvaluateAsync(StatsigClient.Shared, user, default, cancellationToken);

    /// <summary>The value for a user with the reason for it, from the shared client.</summary>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// There is no shared client (see <see cref="StatsigClient.Initialize"/>), or this is <c>default</c>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<T>> EvaluateAsync(StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default) =>
        EvaluateAsync(StatsigClient.Shared, user, options, cancellationToken);

    /// <summary>The value for a user with the reason for it.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<T>> EvaluateAsync(IStatsigClient client, StatsigUser user, CancellationToken cancellationToken = default) =>
        EvaluateAsync(client, user, default, cancellationToken);

    /// <summary>The value for a user with the reason for it.</summary>
    /// <param name="client">The client to ask.</param>
    /// <param name="user">The user to evaluate for.</param>
    /// <param name="options">What is wanted other than usual.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="user"/> is null.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<Evaluation<T>> EvaluateAsync(
        IStatsigClient client, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(client);
        return client.EvaluateAsync(this, user, options, cancellationToken);
    }

    /// <summary>Whether the other has the same name and value.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Experiment<T> other) => _name == other._name && ReferenceEquals(_reader, other._reader);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Experiment<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _name is null ? 0 : StringComparer.Ordinal.GetHashCode(_name);

    /// <summary>The name in Statsig; empty for <c>default</c>.</summary>
    public override string ToString() => _name ?? string.Empty;
}
