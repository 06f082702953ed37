using Polly;
using Polly.CircuitBreaker;

namespace Statsig.Runtime;

/// <summary>
/// Sends nothing to a host for a while when at least half of the last requests failed. The requests are counted here, which costs next to nothing while
/// all is well; the break, its end and who may find out whether the host is back are Polly's.
/// </summary>
internal sealed class HostBreaker
{
    public const int MinRequests = 10;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(5);

    private readonly RequestTally _tally = new(Window);
    private readonly ResiliencePipeline<HttpResult> _pipeline;
    private readonly Clock _clock;
    private readonly FailureLog _log;
    private readonly string _host;
    private readonly int _maxHangs;
    private readonly long _minHangTime;
    private volatile bool _isClosed = true;
    private int _hangs;
    private long _hangsSince;

    /// <param name="host">The host, for messages.</param>
    /// <param name="timeout">How long one caller may wait for an answer.</param>
    /// <param name="time">The clock of Polly.</param>
    /// <param name="clock">The same, for the requests.</param>
    /// <param name="log">Hears of a break and its end.</param>
    public HostBreaker(string host, TimeSpan timeout, TimeProvider time, Clock clock, FailureLog log)
    {
        _host = host;
        _clock = clock;
        _log = log;
        _maxHangs = (int)Math.Min(MinRequests, Math.Max(3, Window.Ticks / timeout.Ticks));

        // From the end of the first to the end of the last, were they one after the other; somewhat less, for the clock.
        _minHangTime = (long)(timeout.TotalMilliseconds * (_maxHangs - 1.5));
        _pipeline = new ResiliencePipelineBuilder<HttpResult> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResult>
            {
                FailureRatio = 0.5,
                MinimumThroughput = MinRequests,
                SamplingDuration = Window,
                BreakDuration = Break,
                ShouldHandle = static arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is not null
                    || (arguments.Outcome.Result.Error is { } error
                        && (error.Kind == EvaluationErrorKind.ClientDisposed || Transient.CountsAgainstHost(error)))),
                OnOpened = Opened,
                OnClosed = Closed,
            })
            .Build();
    }

    /// <summary>Whether requests may be sent without asking. Then <see cref="RecordAsync"/> how they ended.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>Takes note of how a request ended that was sent while the breaker was closed.</summary>
    public ValueTask RecordAsync(in HttpResult result)
    {
        if (!_isClosed)
        {
            return default;
        }

        if (result.Error is { } error && Transient.CountsAgainstHost(error))
        {
            var now = _clock.Now;
            var (failed, all) = _tally.AddFailure(now);
            var isHanging = IsHanging(error, now);
            return isHanging || (all >= MinRequests && failed >= all - failed) ? OpenAsync(result) : default;
        }

        if (_hangs != 0)
        {
            _hangs = 0;
        }

        _tally.AddSuccess(_clock.Now);
        return default;
    }

    /// <summary>Sends a request if it is time to find out whether the host is back; else fails at once.</summary>
    public async ValueTask<HttpResult> ProbeAsync<TState>(Func<TState, ValueTask<HttpResult>> send, TState state)
    {
        // Without a token: a probe that everybody has left would count as a success.
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        var outcome = await _pipeline.ExecuteOutcomeAsync(
            static async (_, probe) => Outcome.FromResult(await probe.send(probe.state).ConfigureAwait(false)), context, (send, state)).ConfigureAwait(false);
        ResilienceContextPool.Shared.Return(context);
        return outcome.Exception is null ? outcome.Result : HttpResult.Failure(HttpErrors.CircuitOpen(_host));
    }

    /// <summary>
    /// Whether that was one wait too many. Callers who wait one after the other, each its whole time, never make enough requests in the window; and no answer
    /// came in all that time. Those who waited at the same time have seen no more than one of them.
    /// </summary>
    private bool IsHanging(EvaluationError error, long now)
    {
        if (error.Kind != EvaluationErrorKind.Timeout)
        {
            _hangs = 0;
            return false;
        }

        var hangs = Interlocked.Increment(ref _hangs);
        if (hangs == 1)
        {
            Volatile.Write(ref _hangsSince, now);
        }

        if (hangs < _maxHangs || now - Volatile.Read(ref _hangsSince) < _minHangTime)
        {
            return false;
        }

        _hangs = 0;
        return true;
    }

    /// <summary>Opens the breaker: tells Polly of as many failures as it wants to see.</summary>
    private async ValueTask OpenAsync(HttpResult failure)
    {
        for (var i = 0; i < MinRequests && _isClosed; i++)
        {
            var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
            await _pipeline.ExecuteOutcomeAsync(
                static (_, failure) => new ValueTask<Outcome<HttpResult>>(Outcome.FromResult(failure)), context, failure).ConfigureAwait(false);
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ValueTask Opened(OnCircuitOpenedArguments<HttpResult> arguments)
    {
        _isClosed = false;
        _log.CircuitOpened(_host, Break);
        return default;
    }

    private ValueTask Closed(OnCircuitClosedArguments<HttpResult> arguments)
    {
        _tally.Clear();
        _hangs = 0;
        _isClosed = true;
        _log.CircuitClosed(_host);
        return default;
    }
}
