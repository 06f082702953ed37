using System.Text;
using System.Text.Json;
using Statsig.Runtime;
using Statsig.Runtime.Serialization;

namespace Statsig.Testing;

/// <content>Evaluates.</content>
public sealed partial class FakeStatsig
{
    private const string NoRule = "default";

    /// <inheritdoc/>
    public ValueTask<bool> CheckGateAsync(
        string gateName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(gateName);
        return ValueOf(Gate(gateName, defaultValue: false, user, options, cancellationToken));

        static async ValueTask<bool> ValueOf(ValueTask<Evaluation<bool>> evaluation) => (await evaluation.ConfigureAwait(false)).Value;
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<JsonElement>> GetConfigAsync(
        string configName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(configName);
        return Object(EvaluationKind.DynamicConfig, configName, ValueReaders.JsonObject, user, options, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<JsonElement>> GetExperimentAsync(
        string experimentName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(experimentName);
        return Object(EvaluationKind.Experiment, experimentName, ValueReaders.JsonObject, user, options, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<JsonElement>> GetLayerAsync(
        string layerName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(layerName);
        return Object(EvaluationKind.Layer, layerName, ValueReaders.JsonObject, user, options, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<IReadOnlyList<RankedVariant>>> GetRankedListAsync(
        string configName, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(configName);
        return Answer<IReadOnlyList<RankedVariant>>(
            EvaluationKind.RankedList, configName, [], static answer => ((IReadOnlyList<RankedVariant>)answer.Value!, null), user, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task PrefetchAsync(StatsigUser user, IEnumerable<FeatureGate> gates, CancellationToken cancellationToken = default)
    {
        Guard.NotNull(user);
        Guard.NotNull(gates);
        Guard.NotDisposed(_disposed, this);
        var list = gates.ToList();
        list.ForEach(static gate => _ = gate.Name);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        _calls.Add(new RecordedPrefetch(user, list.AsReadOnly()));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<bool>> EvaluateAsync(
        FeatureGate gate, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        Gate(gate.Name, gate.DefaultValue, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<T>> EvaluateAsync<T>(
        DynamicConfig<T> config, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        Object(EvaluationKind.DynamicConfig, config.Name, config.Reader, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Evaluation<T>> EvaluateAsync<T>(
        Experiment<T> experiment, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        Object(EvaluationKind.Experiment, experiment.Name, experiment.Reader, user, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ExperimentEvaluation<T, TGroup>> EvaluateAsync<T, TGroup>(
        Experiment<T, TGroup> experiment, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default)
        where TGroup : struct, Enum
    {
        return WithGroup(Object(EvaluationKind.Experiment, experiment.Name, experiment.Reader, user, options, cancellationToken), experiment.Groups);

        static async ValueTask<ExperimentEvaluation<T, TGroup>> WithGroup(ValueTask<Evaluation<T>> evaluation, ExperimentGroups<TGroup> groups)
        {
            var plain = await evaluation.ConfigureAwait(false);
            return new ExperimentEvaluation<T, TGroup>(
                plain.Value, groups.Find(plain.GroupName), plain.Reason, plain.RuleId, plain.GroupName, plain.Error);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Evaluation<T>> EvaluateAsync<T>(
        Layer<T> layer, StatsigUser user, EvaluationOptions options = default, CancellationToken cancellationToken = default) =>
        Object(EvaluationKind.Layer, layer.Name, layer.Reader, user, options, cancellationToken);

    private static FlagKey KeyOf(EvaluationKind kind, string name) => kind switch
    {
        EvaluationKind.Gate => FlagKey.Gate(name),
        EvaluationKind.Layer => FlagKey.Layer(name),
        EvaluationKind.RankedList => FlagKey.RankedList(name),
        _ => FlagKey.Config(name),
    };

    private static StatsigEntity EntityOf(EvaluationKind kind) => kind switch
    {
        EvaluationKind.Gate => StatsigEntity.Gate,
        EvaluationKind.DynamicConfig => StatsigEntity.DynamicConfig,
        EvaluationKind.Layer => StatsigEntity.Layer,
        _ => StatsigEntity.Experiment,
    };

    private ValueTask<Evaluation<bool>> Gate(string name, bool defaultValue, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken) =>
        Answer(EvaluationKind.Gate, name, defaultValue, static answer => ((bool)answer.Value!, null), user, options, cancellationToken);

    private ValueTask<Evaluation<T>> Object<T>(
        EvaluationKind kind, string name, ValueReader<T> reader, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken) =>
        Answer(kind, name, reader.Default, answer => Read(kind, name, reader, answer), user, options, cancellationToken);

    /// <summary>Misuse throws at the call, as with the real client.</summary>
    private ValueTask<Evaluation<T>> Answer<T>(
        EvaluationKind kind,
        string name,
        T defaultValue,
        Func<FakeAnswer, (T Value, EvaluationError? Mismatch)> read,
        StatsigUser user,
        EvaluationOptions options,
        CancellationToken cancellationToken)
    {
        Guard.NotNull(user);
        Guard.NotDisposed(_disposed, this);
        if (cancellationToken.IsCancellationRequested)
        {
            return new ValueTask<Evaluation<T>>(Task.FromCanceled<Evaluation<T>>(cancellationToken));
        }

        var evaluation = Evaluate(kind, name, defaultValue, read, user);
        _calls.Add(new RecordedCheck(user, EntityOf(kind), name, evaluation.Value, evaluation.Reason, options.LogExposure ?? true));
        return new ValueTask<Evaluation<T>>(evaluation);
    }

    private Evaluation<T> Evaluate<T>(
        EvaluationKind kind, string name, T defaultValue, Func<FakeAnswer, (T Value, EvaluationError? Mismatch)> read, StatsigUser user)
    {
        if ((FlagName.Check(kind, name) ?? _failure) is { } error)
        {
            return new Evaluation<T>(defaultValue, EvaluationReason.Fallback, error: error);
        }

        if (_flags.Find(KeyOf(kind, name), user) is not { } answer)
        {
            return new Evaluation<T>(defaultValue, EvaluationReason.NoMatch, NoRule);
        }

        var (value, mismatch) = read(answer);
        return new Evaluation<T>(value, answer.Reason, answer.RuleId, answer.GroupName, answer.Error ?? mismatch, answer.AllocatedExperiment);
    }

    private static (T Value, EvaluationError? Mismatch) Read<T>(EvaluationKind kind, string name, ValueReader<T> reader, FakeAnswer answer)
    {
        if (answer.Value is T value)
        {
            return (value, null);
        }

        if (answer.Json is not { } json)
        {
            throw new InvalidOperationException(
                $"The {FlagName.KindText(kind)} \"{name}\" was set as {answer.Value?.GetType().Name ?? "null"} and is asked for as {typeof(T).Name}. "
                + "Set it with SetJson to ask for it in both ways.");
        }

        var context = new ValueReadContext(Encoding.UTF8.GetBytes(json));
        var read = context.Read(reader.Default, reader);
        return (read, context.Problem is { } problem
            ? new EvaluationError(
                EvaluationErrorKind.ValueMismatch, $"The value of the {FlagName.KindText(kind)} \"{name}\" does not fit the manifest: {problem}.")
            : null);
    }
}
