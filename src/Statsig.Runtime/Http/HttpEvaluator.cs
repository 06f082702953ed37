using System.Diagnostics;

namespace Statsig.Runtime;

/// <summary>
/// Decides flags by asking Statsig's HTTP API. What was answered a short time ago is answered from memory, and equal questions in flight share one
/// request.
/// </summary>
internal sealed class HttpEvaluator : IEvaluator
{
    private readonly FlagApi _api;
    private readonly Deadlines _deadlines;
    private readonly AnswerStore _answers;
    private readonly GatePrefetch _prefetch;

    public HttpEvaluator(FlagApi api, Deadlines deadlines, AnswerStore answers, FailureLog log)
    {
        _api = api;
        _deadlines = deadlines;
        _answers = answers;
        _prefetch = new GatePrefetch(api, deadlines, answers, log);
    }

    /// <inheritdoc/>
    public ValueTask<EvaluationAnswer> EvaluateAsync(
        EvaluationKind kind, string name, StatsigUser user, bool logExposure, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new ValueTask<EvaluationAnswer>(Task.FromCanceled<EvaluationAnswer>(cancellationToken));
        }

        var key = new AnswerKey(kind, name, user);
        return _answers.Find(key, logExposure) is { } remembered
            ? new ValueTask<EvaluationAnswer>(remembered)
            : AskAsync(key, logExposure, cancellationToken);
    }

    /// <inheritdoc/>
    public Task PrefetchAsync(IReadOnlyCollection<string> names, StatsigUser user, CancellationToken cancellationToken) =>
        _prefetch.RunAsync(names, user, cancellationToken);

    private ValueTask<EvaluationAnswer> AskAsync(in AnswerKey key, bool logExposure, CancellationToken cancellationToken)
    {
        if (FlagName.Check(key.Kind, key.Name) is { } invalid)
        {
            return new ValueTask<EvaluationAnswer>(EvaluationAnswer.Failed(invalid));
        }

        var flight = _answers.Flights.Join(key, out var joined);
        if (joined is not null)
        {
            return WaitAsync(key, flight, joined, logExposure, cancellationToken);
        }

        if (_answers.FindAndLand(key, flight, logExposure) is { } remembered)
        {
            return new ValueTask<EvaluationAnswer>(remembered);
        }

        var running = RunAsync(key, flight, logExposure);
        return running.IsCompleted || !cancellationToken.CanBeCanceled
            ? running
            : WaitAsync(key, flight, _answers.Flights.TaskOf(key, flight), logExposure: false, cancellationToken);
    }

    /// <summary>Asks, for all who wait. Throws nothing, whatever happens: nobody may wait for ever.</summary>
#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<EvaluationAnswer> RunAsync(AnswerKey key, Flight flight, bool logExposure)
    {
        var deadline = _deadlines.Start();
        flight.Exposure = logExposure ? null : new PendingExposure();
        flight.Deadline = deadline;
        EvaluationAnswer answer;
        Activity? activity = null;
        try
        {
            var request = FlagRequest.One(key, logExposure);
            activity = RuntimeActivity.Start(request);
            using (var result = await _api.SendAsync(request, deadline).ConfigureAwait(false))
            {
                answer = _api.Read(request, result);
            }

            _answers.Keep(key, answer, flight.Exposure);
        }
        catch (Exception exception)
        {
            answer = EvaluationAnswer.Failed(HttpErrors.Unexpected(exception));
        }

        RuntimeActivity.Stop(activity, answer.Error);
        _answers.Flights.Land(key, flight, answer);
        _deadlines.Return(deadline);
        return answer;
    }

    /// <summary>Waits for somebody's request. When all who wait have gone, it is ended.</summary>
    private async ValueTask<EvaluationAnswer> WaitAsync(
        AnswerKey key, Flight flight, Task<EvaluationAnswer> task, bool logExposure, CancellationToken cancellationToken)
    {
        EvaluationAnswer answer;
        try
        {
            answer = await task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _answers.Flights.Leave(key, flight);
            throw;
        }

        if (logExposure)
        {
            _answers.Expose(key, answer, flight.Exposure);
        }

        return answer;
    }
}
