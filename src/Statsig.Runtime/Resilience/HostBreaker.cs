using Polly;
using Polly.CircuitBreaker;

namespace Statsig.Runtime;

/// <summary>
/// Sends nothing to a host for a while when at least half of the last requests failed. Polly decides: it is told how requests ended as soon as one has
/// failed, with the successes before, and requests go through it only to find out whether the host is back.
/// </summary>
internal sealed class HostBreaker
{
    public const int MinRequests = 10;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(5);

    /// <summary>How many earlier successes Polly is told of at most, when the first request fails after a time in which none did.</summary>
    private const int MaxTold = 1_000;

    private readonly SuccessTally _successes = new((int)Window.TotalSeconds);
    private readonly ResiliencePipeline<HttpResult> _pipeline;
    private readonly Clock _clock;
    private readonly FailureLog _log;
    private readonly string _host;
    private readonly int _maxHangs;
    private volatile bool _isClosed = true;
    private int _hangs;
    private int _isTold;
    private long _lastFailure;

    /// <param name="host">The host, for messages.</param>
    /// <param name="timeout">How long one caller may wait for an answer.</param>
    /// <param name="time">The clock of Polly.</param>
    /// <param name="clock">The same, for the successes.</param>
    /// <param name="log">Hears of a break and its end.</param>
    public HostBreaker(string host, TimeSpan timeout, TimeProvider time, Clock clock, FailureLog log)
    {
        _host = host;
        _clock = clock;
        _log = log;
        _maxHangs = (int)Math.Min(MinRequests, Math.Max(3, Window.Ticks / timeout.Ticks));
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
            return RecordFailureAsync(result, error);
        }

        if (_hangs != 0)
        {
            _hangs = 0;
        }

        var now = _clock.Now;
        if (Volatile.Read(ref _isTold) == 0)
        {
            _successes.Add(now);
            return default;
        }

        if (now - Volatile.Read(ref _lastFailure) > (long)Window.TotalMilliseconds)
        {
            // What failed is out of the window: all is well again.
            Volatile.Write(ref _isTold, 0);
        }

        return TellAsync(result);
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

    private async ValueTask RecordFailureAsync(HttpResult result, EvaluationError error)
    {
        Volatile.Write(ref _lastFailure, _clock.Now);
        if (Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            for (var i = Math.Min(_successes.Take(_clock.Now), MaxTold); i > 0; i--)
            {
                await TellAsync(HttpResult.Success(200, null)).ConfigureAwait(false);
            }
        }

        await TellAsync(result).ConfigureAwait(false);
        if (error.Kind != EvaluationErrorKind.Timeout)
        {
            _hangs = 0;
        }
        else if (Interlocked.Increment(ref _hangs) >= _maxHangs)
        {
            // Callers who wait one after the other, each its whole time, never make enough requests in the window; and no answer came in all that time.
            _hangs = 0;
            for (var i = 1; i < MinRequests && _isClosed; i++)
            {
                await TellAsync(result).ConfigureAwait(false);
            }
        }
    }

    private ValueTask TellAsync(in HttpResult result)
    {
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        var telling = _pipeline.ExecuteOutcomeAsync(static (_, result) => new ValueTask<Outcome<HttpResult>>(Outcome.FromResult(result)), context, result);
        if (!telling.IsCompletedSuccessfully)
        {
            return AwaitAsync(telling, context);
        }

        _ = telling.Result;
        ResilienceContextPool.Shared.Return(context);
        return default;

        static async ValueTask AwaitAsync(ValueTask<Outcome<HttpResult>> telling, ResilienceContext context)
        {
            await telling.ConfigureAwait(false);
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
        _isClosed = true;
        _log.CircuitClosed(_host);
        return default;
    }
}
