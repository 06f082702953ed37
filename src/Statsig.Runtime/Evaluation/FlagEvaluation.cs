using Statsig.Runtime.Serialization;

namespace Statsig.Runtime;

/// <summary>Turns what the evaluator found out into a typed value: the default where there is none, and a log line where something went wrong.</summary>
internal sealed class FlagEvaluation
{
    /// <summary>Stands for a name that Statsig cannot have, which could be anything and is not shown.</summary>
    private const string InvalidName = "(invalid)";

    private readonly IEvaluator _evaluator;
    private readonly FailureLog _log;
    private readonly bool _logExposures;

    public FlagEvaluation(IEvaluator evaluator, FailureLog log, bool logExposures)
    {
        _evaluator = evaluator;
        _log = log;
        _logExposures = logExposures;
    }

    public ValueTask<Evaluation<bool>> GateAsync(
        string name, bool defaultValue, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var asking = _evaluator.EvaluateAsync(EvaluationKind.Gate, name, user, options.LogExposure ?? _logExposures, cancellationToken);
        return asking.IsCompletedSuccessfully
            ? new ValueTask<Evaluation<bool>>(ToGate(name, defaultValue, asking.Result))
            : AwaitGateAsync(name, defaultValue, asking);
    }

    public ValueTask<Evaluation<T>> ObjectAsync<T>(
        EvaluationKind kind, string name, ValueReader<T> reader, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var asking = _evaluator.EvaluateAsync(kind, name, user, options.LogExposure ?? _logExposures, cancellationToken);
        return asking.IsCompletedSuccessfully
            ? new ValueTask<Evaluation<T>>(ToObject(kind, name, reader, asking.Result))
            : AwaitObjectAsync(kind, name, reader, asking);
    }

    public ValueTask<ExperimentEvaluation<T, TGroup>> ExperimentAsync<T, TGroup>(
        string name,
        ValueReader<T> reader,
        ExperimentGroups<TGroup> groups,
        StatsigUser user,
        EvaluationOptions options,
        CancellationToken cancellationToken)
        where TGroup : struct, Enum
    {
        var asking = _evaluator.EvaluateAsync(EvaluationKind.Experiment, name, user, options.LogExposure ?? _logExposures, cancellationToken);
        return asking.IsCompletedSuccessfully
            ? new ValueTask<ExperimentEvaluation<T, TGroup>>(WithGroup(ToObject(EvaluationKind.Experiment, name, reader, asking.Result), groups))
            : AwaitExperimentAsync(name, reader, groups, asking);
    }

    public async ValueTask<Evaluation<IReadOnlyList<RankedVariant>>> RankedListAsync(
        string name, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var answer = await _evaluator.EvaluateAsync(
            EvaluationKind.RankedList, name, user, options.LogExposure ?? _logExposures, cancellationToken).ConfigureAwait(false);
        Tell(name, answer, answer.Error);
        return new Evaluation<IReadOnlyList<RankedVariant>>(answer.Variants ?? [], answer.Reason, error: answer.Error);
    }

    public Task PrefetchAsync(IReadOnlyCollection<string> names, StatsigUser user, CancellationToken cancellationToken) =>
        _evaluator.PrefetchAsync(names, user, cancellationToken);

    private static ExperimentEvaluation<T, TGroup> WithGroup<T, TGroup>(in Evaluation<T> plain, ExperimentGroups<TGroup> groups)
        where TGroup : struct, Enum =>
        new(plain.Value, groups.Find(plain.GroupName), plain.Reason, plain.RuleId, plain.GroupName, plain.Error);

    private async ValueTask<Evaluation<bool>> AwaitGateAsync(string name, bool defaultValue, ValueTask<EvaluationAnswer> asking) =>
        ToGate(name, defaultValue, await asking.ConfigureAwait(false));

    private async ValueTask<Evaluation<T>> AwaitObjectAsync<T>(
        EvaluationKind kind, string name, ValueReader<T> reader, ValueTask<EvaluationAnswer> asking) =>
        ToObject(kind, name, reader, await asking.ConfigureAwait(false));

    private async ValueTask<ExperimentEvaluation<T, TGroup>> AwaitExperimentAsync<T, TGroup>(
        string name, ValueReader<T> reader, ExperimentGroups<TGroup> groups, ValueTask<EvaluationAnswer> asking)
        where TGroup : struct, Enum =>
        WithGroup(ToObject(EvaluationKind.Experiment, name, reader, await asking.ConfigureAwait(false)), groups);

    private Evaluation<bool> ToGate(string name, bool defaultValue, EvaluationAnswer answer)
    {
        Tell(name, answer, answer.Error);
        return answer.Error is { } error
            ? new Evaluation<bool>(defaultValue, EvaluationReason.Fallback, error: error)
            : new Evaluation<bool>(answer.GateValue, answer.Reason, answer.RuleId, answer.GroupName);
    }

    private Evaluation<T> ToObject<T>(EvaluationKind kind, string name, ValueReader<T> reader, EvaluationAnswer answer)
    {
        if (answer.Error is not null || answer.Value is not { } json)
        {
            Tell(name, answer, answer.Error);
            return new Evaluation<T>(reader.Default, answer.Reason, error: answer.Error);
        }

        // The same answer is read once, however often it is served.
        if (answer.Reading is not Reading<T> reading || !ReferenceEquals(reading.Reader, reader))
        {
            var value = Read(json, reader, out var problem);
            var mismatch = problem is null ? null : new EvaluationError(
                EvaluationErrorKind.ValueMismatch, $"The value of the {FlagName.KindText(kind)} \"{name}\" does not fit the manifest: {problem}.");
            reading = new Reading<T>(reader, value, mismatch);
            answer.Reading = reading;
        }

        Tell(name, answer, reading.Mismatch);
        return new Evaluation<T>(reading.Value, answer.Reason, answer.RuleId, answer.GroupName, reading.Mismatch, answer.AllocatedExperiment);
    }

    private void Tell(string name, EvaluationAnswer answer, EvaluationError? error)
    {
        if (error is not null)
        {
            _log.Evaluation(error, scope: error.Kind == EvaluationErrorKind.ValueMismatch ? name : string.Empty);
            if (error.Kind == EvaluationErrorKind.InvalidName)
            {
                name = InvalidName;
            }
        }

        EvaluationTelemetry.Evaluated(name, answer, error);
    }

    /// <summary>Runs a generated reader. Whatever it does, there is a value.</summary>
    private static T Read<T>(ReadOnlySpan<byte> json, ValueReader<T> valueReader, out string? problem)
    {
        try
        {
            var context = new ValueReadContext(json);
            var value = context.Read(valueReader.Default, valueReader);
            problem = context.Problem;
            return value;
        }
        catch (Exception exception)
        {
            problem = $"reading it threw {exception.GetType()}, so the whole default is used";
            return valueReader.Default;
        }
    }
}
