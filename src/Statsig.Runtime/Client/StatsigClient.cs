using System.Text.Json;
using Statsig.Runtime.Serialization;

namespace Statsig.Runtime;

/// <summary>
/// A client of Statsig's HTTP API. Make one for the life of the app, with <see cref="Initialize"/> or the constructor, and dispose it at the end,
/// which sends the events that wait.
/// </summary>
public sealed class StatsigClient : IStatsigClient
{
    private readonly HttpTransport _transport;
    private readonly Deadlines _deadlines;
    private readonly FlagEvaluation _flags;
    private readonly EventLogger<QueuedEvent> _events;
    private readonly EventLogger<QueuedExposure> _exposures;
    private int _disposed;

    /// <summary>Makes a client of its own, which accessors use when it is given to them. Sends nothing yet.</summary>
    /// <param name="options">Key, addresses, times; read once, now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or has a value that a client cannot work with; the message says what to set.</exception>
    public StatsigClient(StatsigOptions options)
    {
        Guard.NotNull(options);
        var settings = ClientSettings.From(options, Platform.IsBrowser);
        var log = new FailureLog(settings.Logger, settings.TimeProvider);
        _transport = new HttpTransport(settings);
        _events = new EventLogger<QueuedEvent>(EventEndpoint.Events, _transport, settings, log);
        _exposures = new EventLogger<QueuedExposure>(EventEndpoint.Exposures, _transport, settings, log);
        var clock = new Clock(settings.TimeProvider);
        _deadlines = new Deadlines(settings.TimeProvider, clock, settings.Timeout);
        var api = new FlagApi(new StatsigHost(_transport, _deadlines, settings, clock, log), settings);
        var answers = new AnswerStore(settings, clock, new ExposureSink(_exposures));
        _flags = new FlagEvaluation(new HttpEvaluator(api, _deadlines, answers, log), log, settings.LogExposures);
    }

    /// <summary>The client that accessors use when they are given none.</summary>
    /// <exception cref="InvalidOperationException">There is none: <see cref="Initialize"/> was not called, or the client was disposed.</exception>
    public static IStatsigClient Shared => SharedClient.Get();

    /// <summary>How many events and exposures were dropped so far.</summary>
    internal long DroppedEvents => _events.Dropped + _exposures.Dropped;

    /// <summary>Makes the shared client, which accessors use when they are given none. Disposing it makes room for another.</summary>
    /// <param name="options">Key, addresses, times; read once, now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is missing or has a value that a client cannot work with; the message says what to set.</exception>
    /// <exception cref="InvalidOperationException">There is a shared client already that was not disposed.</exception>
    public static StatsigClient Initialize(StatsigOptions options) => SharedClient.Set(() => new StatsigClient(options));

    /// <inheritdoc/>
    public ValueTask<bool> CheckGateAsync(
        string gateName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        Evaluations.ValueOf(_flags.GateAsync(Checked(gateName, nameof(gateName), user), defaultValue: false, user, options, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<Evaluation<JsonElement>> GetConfigAsync(
        string configName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.ObjectAsync(EvaluationKind.DynamicConfig, Checked(configName, nameof(configName), user), ValueReaders.JsonObject, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<JsonElement>> GetExperimentAsync(
        string experimentName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.ObjectAsync(EvaluationKind.Experiment, Checked(experimentName, nameof(experimentName), user), ValueReaders.JsonObject, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<JsonElement>> GetLayerAsync(
        string layerName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.ObjectAsync(EvaluationKind.Layer, Checked(layerName, nameof(layerName), user), ValueReaders.JsonObject, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<IReadOnlyList<RankedVariant>>> GetRankedListAsync(
        string configName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.RankedListAsync(Checked(configName, nameof(configName), user), user, options, cancellationToken);

    /// <inheritdoc/>
    public Task PrefetchAsync(StatsigUser user, IEnumerable<FeatureGate> gates, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(gates);
        Guard.NotNull(user);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gate in gates)
        {
            names.Add(gate.Name);
        }

        Guard.NotDisposed(Volatile.Read(ref _disposed) != 0, this);
        return _flags.PrefetchAsync(names, user, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<bool>> EvaluateAsync(
        FeatureGate gate, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.GateAsync(Checked(gate.Name, nameof(gate), user), gate.DefaultValue, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<T>> EvaluateAsync<T>(
        DynamicConfig<T> config, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.ObjectAsync(EvaluationKind.DynamicConfig, Checked(config.Name, nameof(config), user), config.Reader, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<T>> EvaluateAsync<T>(
        Experiment<T> experiment, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.ObjectAsync(EvaluationKind.Experiment, Checked(experiment.Name, nameof(experiment), user), experiment.Reader, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ExperimentEvaluation<T, TGroup>> EvaluateAsync<T, TGroup>(
        Experiment<T, TGroup> experiment, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
        where TGroup : struct, Enum =>
        _flags.ExperimentAsync(Checked(experiment.Name, nameof(experiment), user), experiment.Reader, experiment.Groups, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<T>> EvaluateAsync<T>(
        Layer<T> layer, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        _flags.ObjectAsync(EvaluationKind.Layer, Checked(layer.Name, nameof(layer), user), layer.Reader, user, options, cancellationToken);

    /// <inheritdoc/>
    public void LogEvent(StatsigUser user, string eventName, IReadOnlyDictionary<string, string>? metadata = null) =>
        Log(user, eventName, QueuedEvent.NoNumber, text: null, metadata);

    /// <inheritdoc/>
    public void LogEvent(StatsigUser user, string eventName, double value, IReadOnlyDictionary<string, string>? metadata = null) =>
        Log(user, eventName, EventRule.CheckValue(value), text: null, metadata);

    /// <inheritdoc/>
    public void LogEvent(StatsigUser user, string eventName, string? value, IReadOnlyDictionary<string, string>? metadata = null) =>
        Log(user, eventName, QueuedEvent.NoNumber, value, metadata);

    /// <inheritdoc/>
    public void LogExposure(StatsigUser user, Exposure exposure)
    {
        Guard.NotNull(user);
        Guard.NotNull(exposure);
        ExposureRule.CheckUser(user);
        var item = new QueuedExposure(user, exposure);
        Guard.NotDisposed(!_exposures.TryLog(ref item), this);
    }

    /// <inheritdoc/>
    public Task FlushAsync(CancellationToken cancellationToken = default) =>
        _events.TryFlush(cancellationToken) is { } events && _exposures.TryFlush(cancellationToken) is { } exposures
            ? Task.WhenAll(events, exposures)
            : throw new ObjectDisposedException(nameof(StatsigClient));

    /// <summary>
    /// Sends the events and exposures that wait, within <see cref="StatsigOptions.ShutdownTimeout"/>, and closes the connections. Evaluations in flight get their
    /// default. A second call does nothing.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        SharedClient.Clear(this);
        await Task.WhenAll(_events.DisposeAsync().AsTask(), _exposures.DisposeAsync().AsTask()).ConfigureAwait(false);
        _deadlines.Dispose();
        _transport.Dispose();
    }

    /// <summary>Checks what every evaluation is given, at the call and not later.</summary>
    private string Checked(string name, string parameter, StatsigUser user)
    {
        Guard.NotNull(name, parameter);
        Guard.NotNull(user);
        Guard.NotDisposed(Volatile.Read(ref _disposed) != 0, this);
        return name;
    }

    private void Log(StatsigUser user, string eventName, double number, string? text, IReadOnlyDictionary<string, string>? metadata)
    {
        Guard.NotNull(user);
        EventRule.CheckName(eventName);
        var item = new QueuedEvent(user, eventName, number, text, EventRule.CopyMetadata(metadata));
        Guard.NotDisposed(!_events.TryLog(ref item), this);
    }
}
