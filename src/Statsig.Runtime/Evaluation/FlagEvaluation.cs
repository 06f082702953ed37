using Statsig.Runtime.Serialization;

namespace Statsig.Runtime;

/// <summary>Turns what the evaluator found out into a typed value: the default where there is none, and a log line where something went wrong.</summary>
internal sealed class FlagEvaluation
{
    private readonly IEvaluator _evaluator;
    private readonly FailureLog _log;
    private readonly bool _logExposures;

    public FlagEvaluation(IEvaluator evaluator, FailureLog log, bool logExposures)
    {
        _evaluator = evaluator;
        _logExposures = logExposures;
        _log = log;
    }

    public async ValueTask<Evaluation<bool>> GateAsync(string name, bool defaultValue, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(EvaluationKind.Gate, name, user, options, cancellationToken).ConfigureAwait(false);
        return answer.Error is { } error
            ? new Evaluation<bool>(defaultValue, EvaluationReason.Fallback, error: error)
            : new Evaluation<bool>(answer.GateValue, answer.Reason, answer.RuleId, answer.GroupName);
    }

    public async ValueTask<Evaluation<T>> ObjectAsync<T>(
        EvaluationKind kind, string name, ValueReader<T> reader, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(kind, name, user, options, cancellationToken).ConfigureAwait(false);
        return ToEvaluation(kind, name, reader, answer);
    }

    public async ValueTask<ExperimentEvaluation<T, TGroup>> ExperimentAsync<T, TGroup>(
        string name, ValueReader<T> reader, ExperimentGroups<TGroup> groups, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
        where TGroup : struct, Enum
    {
        var answer = await AskAsync(EvaluationKind.Experiment, name, user, options, cancellationToken).ConfigureAwait(false);
        var plain = ToEvaluation(EvaluationKind.Experiment, name, reader, answer);
        return new ExperimentEvaluation<T, TGroup>(
            plain.Value, groups.Find(plain.GroupName), plain.Reason, plain.RuleId, plain.GroupName, plain.Error);
    }

    public async ValueTask<Evaluation<IReadOnlyList<RankedVariant>>> RankedListAsync(
        string name, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(EvaluationKind.RankedList, name, user, options, cancellationToken).ConfigureAwait(false);
        return new Evaluation<IReadOnlyList<RankedVariant>>(answer.Variants ?? [], answer.Reason, error: answer.Error);
    }

    private Evaluation<T> ToEvaluation<T>(EvaluationKind kind, string name, ValueReader<T> reader, EvaluationAnswer answer)
    {
        if (answer.Error is { } error)
        {
            return new Evaluation<T>(reader.Default, EvaluationReason.Fallback, error: error);
        }

        if (answer.Value is not { } json)
        {
            return new Evaluation<T>(reader.Default, answer.Reason);
        }

        EvaluationError? mismatch = null;
        var value = Read(json, reader, out var problem);
        if (problem is not null)
        {
            mismatch = new EvaluationError(
                EvaluationErrorKind.ValueMismatch,
                $"The value of the {FlagName.KindText(kind)} \"{name}\" does not fit the manifest: {problem}.");
            _log.Evaluation(mismatch, name);
        }

        return new Evaluation<T>(value, answer.Reason, answer.RuleId, answer.GroupName, mismatch, answer.AllocatedExperiment);
    }

#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<EvaluationAnswer> AskAsync(EvaluationKind kind, string name, StatsigUser user, EvaluationOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (FlagName.Check(kind, name) is { } invalid)
        {
            _log.Evaluation(invalid, scope: string.Empty);
            return EvaluationAnswer.Failed(invalid);
        }

        var answer = await _evaluator.EvaluateAsync(kind, name, user, options.LogExposure ?? _logExposures, cancellationToken).ConfigureAwait(false);
        if (answer.Error is { } error)
        {
            _log.Evaluation(error, scope: string.Empty);
        }

        return answer;
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
