using System.Diagnostics;

namespace Statsig.Runtime;

/// <summary>Asks for many gates at once and puts the answers where checks find them. A check that comes meanwhile waits for the same request.</summary>
internal sealed class GatePrefetch
{
    /// <summary>How many gates Statsig takes in one request.</summary>
    public const int MaxBatch = 100;

    private readonly FlagApi _api;
    private readonly Deadlines _deadlines;
    private readonly AnswerStore _answers;
    private readonly FailureLog _log;

    public GatePrefetch(FlagApi api, Deadlines deadlines, AnswerStore answers, FailureLog log)
    {
        _api = api;
        _deadlines = deadlines;
        _answers = answers;
        _log = log;
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the requests go on, within their time.</exception>
    public Task RunAsync(IReadOnlyCollection<string> names, StatsigUser user, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (!_answers.Remembers)
        {
            return Task.CompletedTask;
        }

        var waits = new List<Task>();
        var flights = new List<(string Name, Flight Flight)>();
        foreach (var name in names)
        {
            if (FlagName.Check(EvaluationKind.Gate, name) is { } invalid)
            {
                _log.Evaluation(invalid, scope: string.Empty);
            }
            else
            {
                Begin(new AnswerKey(EvaluationKind.Gate, name, user), flights, waits, cancellationToken);
            }
        }

        for (var start = 0; start < flights.Count; start += MaxBatch)
        {
            waits.Add(AskAsync(flights.GetRange(start, Math.Min(MaxBatch, flights.Count - start)), user));
        }

        return waits.Count == 0
            ? Task.CompletedTask
            : Task.WhenAll(waits).WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    /// <summary>
    /// Nothing for an answer at hand; a wait for one on its way, which is left with all others who wait for it; else a flight of our own, which nobody
    /// who gives up can end.
    /// </summary>
    private void Begin(in AnswerKey key, List<(string Name, Flight Flight)> flights, List<Task> waits, CancellationToken cancellationToken)
    {
        if (_answers.Has(key))
        {
            return;
        }

        var flight = _answers.Flights.Join(key, out var joined);
        if (joined is not null)
        {
            waits.Add(WaitAsync(key, flight, joined, cancellationToken));
        }
        else if (!_answers.LandRemembered(key, flight))
        {
            flights.Add((key.Name, flight));
        }
    }

    private async Task WaitAsync(AnswerKey key, Flight flight, Task<EvaluationAnswer> answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _answers.Flights.Leave(key, flight);
            throw;
        }
    }

    /// <summary>Asks for one batch. Throws nothing, whatever happens: no check that waits for it may wait for ever.</summary>
    private async Task AskAsync(List<(string Name, Flight Flight)> flights, StatsigUser user)
    {
        var names = new string[flights.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = flights[i].Name;
            flights[i].Flight.Exposure = new PendingExposure();
        }

        var deadline = _deadlines.Start();
        EvaluationAnswer[] answers;
        EvaluationError? problem;
        Activity? activity = null;
        try
        {
            var request = FlagRequest.Gates(new ArraySegment<string>(names), user);
            activity = RuntimeActivity.Start(request);
            using var result = await _api.SendAsync(request, deadline).ConfigureAwait(false);
            answers = _api.ReadMany(request, result, out problem);
        }
        catch (Exception exception)
        {
            problem = HttpErrors.Unexpected(exception);
            answers = new EvaluationAnswer[names.Length];
            answers.AsSpan().Fill(EvaluationAnswer.Failed(problem));
        }

        RuntimeActivity.Stop(activity, problem);
        _deadlines.Return(deadline);
        for (var i = 0; i < names.Length; i++)
        {
            var key = new AnswerKey(EvaluationKind.Gate, names[i], user);
            _answers.Keep(key, answers[i], flights[i].Flight.Exposure);
            _answers.Flights.Land(key, flights[i].Flight, answers[i]);
            if (answers[i].Error is { } error)
            {
                _log.Evaluation(error, scope: string.Empty);
            }
        }
    }
}
