namespace Statsig.Runtime;

/// <summary>Statsig's API host: sends questions, again where that may help, and not at all while the host is in trouble.</summary>
internal sealed class StatsigHost
{
    private const long NotTimed = long.MinValue;

    private readonly HttpTransport _transport;
    private readonly FlagRequestWriter _writer;
    private readonly Deadlines _deadlines;
    private readonly HostBreaker _breaker;
    private readonly RetryPolicy _retry;
    private readonly TimeProvider _time;
    private readonly string _name;

    public StatsigHost(HttpTransport transport, Deadlines deadlines, ClientSettings settings, Clock clock, FailureLog log)
    {
        _transport = transport;
        _deadlines = deadlines;
        _time = settings.TimeProvider;
        _name = settings.ApiBaseAddress.Host;
        _writer = new FlagRequestWriter(settings, transport.Bodies);
        _breaker = new HostBreaker(_name, settings.Timeout, settings.TimeProvider, clock, log);
        _retry = new RetryPolicy(settings.TimeProvider);
    }

    /// <summary>Sends a question, within its time. Failures are in the result; nothing is thrown.</summary>
    public ValueTask<HttpResult> SendAsync(in FlagRequest request, Deadline deadline) => SendAsync(request, deadline, mayRepeat: true);

    /// <summary>Sends a question once.</summary>
    public ValueTask<HttpResult> AttemptAsync(in FlagRequest request, Deadline deadline) => SendAsync(request, deadline, mayRepeat: false);

    /// <summary>The error when an evaluation's time has ended before its answer came.</summary>
    public EvaluationError Ended(Deadline deadline) => deadline.End switch
    {
        DeadlineEnd.ClientDisposed => HttpErrors.Disposed(),
        _ => HttpErrors.Timeout(_name, _deadlines.Timeout),
    };

#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<HttpResult> SendAsync(FlagRequest request, Deadline deadline, bool mayRepeat)
    {
        HttpResult result;
        if (_breaker.IsClosed)
        {
            // All in one method: each asynchronous one more is a twentieth of what a check costs.
            var start = StartTime();
            result = Complete(request, deadline, start, await _transport.SendAsync(_writer.Write(request), deadline.Token).ConfigureAwait(false));

            // What nobody waited for, or what the client's end cut off, says nothing about the host.
            if (deadline.End is DeadlineEnd.None or DeadlineEnd.TimedOut)
            {
                await _breaker.RecordAsync(result).ConfigureAwait(false);
            }
        }
        else
        {
            result = await _breaker.ProbeAsync(
                static state => state.Host.ProbeAsync(state.Request, state.Deadline), (Host: this, Request: request, Deadline: deadline)).ConfigureAwait(false);
        }

        return mayRepeat && result.Error is { } error && Transient.IsWorthRetrying(error)
            ? await _retry.RetryAsync(new Retrying(this, _deadlines, request, deadline, result)).ConfigureAwait(false)
            : result;
    }

    private async ValueTask<HttpResult> ProbeAsync(FlagRequest request, Deadline deadline)
    {
        var start = StartTime();
        return Complete(request, deadline, start, await _transport.SendAsync(_writer.Write(request), deadline.Token).ConfigureAwait(false));
    }

    /// <returns><see cref="NotTimed"/> when nobody listens. Who begins to listen while a request is on its way is not told of it: nobody knows when it began.</returns>
    private long StartTime() => RequestMetrics.IsTimed ? _time.GetTimestamp() : NotTimed;

    private HttpResult Complete(in FlagRequest request, Deadline deadline, long start, HttpResult result)
    {
        if (result.IsInterrupted || (result.Error is not null && deadline.End == DeadlineEnd.ClientDisposed))
        {
            result = HttpResult.Failure(Ended(deadline));
        }

        if (start != NotTimed)
        {
            RequestMetrics.Completed(_time.GetElapsedTime(start), request.Endpoint, result);
        }

        return result;
    }
}
