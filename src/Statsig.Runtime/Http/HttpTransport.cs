namespace Statsig.Runtime;

/// <summary>Posts to Statsig: adds the key, keeps to a time and a size, and turns every failure into an error.</summary>
internal sealed class HttpTransport : IDisposable
{
    /// <summary>The largest answer that is read, in bytes.</summary>
    public const int MaxResponseLength = 4 * 1024 * 1024;

    /// <summary>What is read at once. An answer that fits needs no look at its length.</summary>
    private const int FirstRead = 4096;

    private const string KeyHeader = "STATSIG-API-KEY";

    private readonly HttpMessageInvoker _invoker;
    private readonly string _apiKey;
    private readonly TimeProvider _time;
    private readonly bool _endsOnCancel;
    private readonly CancellationTokenSource _lifetime = new();

    public HttpTransport(ClientSettings settings)
    {
        _invoker = HandlerFactory.Create(settings.HttpHandler);
        _apiKey = settings.ApiKey;
        _time = settings.TimeProvider;
        _endsOnCancel = HandlerFactory.EndsOnCancel(settings.HttpHandler);
        Bodies = new RequestBodies(HandlerFactory.LeavesBodiesAlone(settings.HttpHandler));
    }

    /// <summary>Cancelled when this is disposed.</summary>
    public CancellationToken Lifetime => _lifetime.Token;

    /// <summary>Lends the bodies of requests.</summary>
    public RequestBodies Bodies { get; }

    /// <summary>Posts a body and reads the answer.</summary>
    /// <param name="request">The request, without the key; it is disposed.</param>
    /// <param name="timeout">The time for everything.</param>
    /// <param name="cancellationToken">The caller's own token.</param>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled. Nothing else is thrown.</exception>
    public async ValueTask<HttpResult> SendAsync(HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Host;
        using var budget = new RequestBudget(_time, timeout, cancellationToken, _lifetime.Token);
        var result = await SendAsync(request, budget.Token).ConfigureAwait(false);
        if (!result.IsInterrupted)
        {
            return result;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return HttpResult.Failure(_lifetime.IsCancellationRequested ? HttpErrors.Disposed() : HttpErrors.Timeout(host, timeout));
    }

    /// <summary>Posts a body and reads the answer. Throws nothing; a request that the token ended is <see cref="HttpResult.Interrupted"/>.</summary>
    /// <param name="request">The request, without the key; it is disposed.</param>
    /// <param name="interruption">Ends the request.</param>
    public ValueTask<HttpResult> SendAsync(HttpRequestMessage request, CancellationToken interruption) =>
        _endsOnCancel ? SendCoreAsync(request, interruption) : LeaveOnCancelAsync(request, interruption);

    /// <summary>Ends the requests that have a time of their own, which answer <see cref="EvaluationErrorKind.ClientDisposed"/>.</summary>
    public void Dispose()
    {
        // The source is not disposed: a request may be about to take its token.
        _lifetime.CancelQuietly();
        _invoker.Dispose();
    }

    /// <summary>
    /// Sends through a handler that may do anything: take its time before it gives a task, never look at its token, block whoever cancels it. It runs on
    /// a thread and with a token of its own, and is left behind when the time is over.
    /// </summary>
    private async ValueTask<HttpResult> LeaveOnCancelAsync(HttpRequestMessage request, CancellationToken interruption)
    {
        if (interruption.IsCancellationRequested)
        {
            request.Dispose();
            return HttpResult.Interrupted;
        }

        var handlers = new CancellationTokenSource();
        var sending = Task.Run(() => SendCoreAsync(request, handlers.Token).AsTask(), CancellationToken.None);
        try
        {
            return await sending.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, interruption).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            handlers.CancelElsewhere();
            _ = DropAsync(sending);
            return HttpResult.Interrupted;
        }
    }

    /// <summary>Gives back the memory of an answer that came too late.</summary>
    private static async Task DropAsync(Task<HttpResult> late) => (await late.ConfigureAwait(false)).Dispose();

#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<HttpResult> SendCoreAsync(HttpRequestMessage request, CancellationToken interruption)
    {
        var address = request.RequestUri!;
        int? status = null;
        try
        {
            using (request)
            {
                Prepare(request);
                using var response = await _invoker.SendAsync(request, interruption).ConfigureAwait(false);
                status = (int)response.StatusCode;
                if (response.RequestMessage?.RequestUri is { } final && final != address)
                {
                    return HttpResult.Failure(HttpErrors.Redirected(address.Host, status.Value));
                }

                if (HttpErrors.FromStatus(address, status.Value) is { } error)
                {
                    return HttpResult.Failure(error, RetryDelay.Read(response, _time));
                }

                // When a read fails the buffer does not go back to the pool: one that was given up may still write into it.
                var body = new PooledBuffer(FirstRead);
                using var abort = Platform.DisposeOnCancel(response, interruption);
                using var stream = await Platform.OpenAsync(response.Content, interruption).ConfigureAwait(false);
                int read;
                while ((read = await Platform.ReadAsync(stream, body.Free(1), interruption).ConfigureAwait(false)) > 0)
                {
                    if (!TryAdd(body, read, response))
                    {
                        body.Dispose();
                        return HttpResult.Failure(HttpErrors.TooLarge(address.Host, MaxResponseLength, status.Value));
                    }
                }

                return HttpResult.Success(status.Value, body);
            }
        }
        catch (Exception exception)
        {
            // A cancellation that nobody asked for, as when a handler's own time for a connection is over, is a failure like any other.
            return interruption.IsCancellationRequested
                ? HttpResult.Interrupted
                : HttpResult.Failure(HttpErrors.ConnectionFailed(address.Host, exception, status));
        }
    }

    private void Prepare(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(KeyHeader, _apiKey);
#if NET8_0_OR_GREATER
        request.Version = System.Net.HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#else

        // .NET Framework would ask first whether the body is wanted, and wait for the answer.
        request.Headers.ExpectContinue = false;
#endif
    }

    /// <summary>Adds what was read, and makes room for what was announced; false when that is too much.</summary>
    private static bool TryAdd(PooledBuffer body, int read, HttpResponseMessage response)
    {
        var isFirstFull = body.Length < FirstRead && body.Length + read >= FirstRead;
        body.Advance(read);
        if (isFirstFull && response.Content.Headers.ContentLength is { } announced)
        {
            if (announced > MaxResponseLength)
            {
                return false;
            }

            // One byte more, so that the read that finds the end needs no larger buffer.
            body.Free((int)Math.Max(announced - body.Length, 0) + 1);
        }

        return body.Length <= MaxResponseLength;
    }
}
