namespace Statsig.Runtime;

/// <summary>Posts to Statsig: adds the key, keeps to a time budget and a size, and turns every failure into an error.</summary>
internal sealed class HttpTransport : IDisposable
{
    /// <summary>The largest answer that is read, in bytes.</summary>
    public const int MaxResponseLength = 4 * 1024 * 1024;

    private const string KeyHeader = "STATSIG-API-KEY";

    private readonly HttpMessageInvoker _invoker;
    private readonly string _apiKey;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _lifetime = new();

    public HttpTransport(ClientSettings settings)
    {
        _invoker = HandlerFactory.Create(settings.HttpHandler);
        _apiKey = settings.ApiKey;
        _time = settings.TimeProvider;
    }

    /// <summary>Posts a body and reads the answer.</summary>
    /// <param name="request">The request, without the key; it is disposed.</param>
    /// <param name="timeout">The time for everything.</param>
    /// <param name="cancellationToken">The caller's own token.</param>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled. Nothing else is thrown.</exception>
#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<HttpResult> SendAsync(HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        int? status = null;
        using var budget = new RequestBudget(_time, timeout, cancellationToken, _lifetime.Token);
        try
        {
            using (request)
            {
                Prepare(request);
                using var response = await _invoker.SendAsync(request, budget.Token).ConfigureAwait(false);
                status = (int)response.StatusCode;
                if (response.RequestMessage?.RequestUri is { } final && final != address)
                {
                    return HttpResult.Failure(HttpErrors.Redirected(address.Host, status.Value));
                }

                return HttpErrors.FromStatus(address.Host, status.Value) is { } error
                    ? HttpResult.Failure(error, RetryDelay.Read(response, _time))
                    : await ReadAsync(response, address.Host, budget.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return HttpResult.Failure(Describe(exception, address.Host, timeout, status, budget.Token));
        }
    }

    /// <summary>Ends the requests in flight, which answer <see cref="EvaluationErrorKind.ClientDisposed"/>.</summary>
    public void Dispose()
    {
        // The source is not disposed: a request may be about to take its token.
        _lifetime.Cancel();
        _invoker.Dispose();
    }

    private void Prepare(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(KeyHeader, _apiKey);
#if NET8_0_OR_GREATER
        request.Version = System.Net.HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#endif
    }

#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private static async ValueTask<HttpResult> ReadAsync(HttpResponseMessage response, string host, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var announced = response.Content.Headers.ContentLength;
        if (announced > MaxResponseLength)
        {
            return HttpResult.Failure(HttpErrors.TooLarge(host, MaxResponseLength, status));
        }

        // One byte more than announced, so that the read that finds the end needs no larger buffer.
        // When a read fails the buffer does not go back to the pool: one that was given up may still write into it.
        var body = new PooledBuffer((int)(announced ?? 0) + 1);
        using var abort = Platform.DisposeOnCancel(response, cancellationToken);
        using var stream = await Platform.OpenAsync(response.Content, cancellationToken).ConfigureAwait(false);
        int read;
        while ((read = await Platform.ReadAsync(stream, body.Free(1), cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Advance(read);
            if (body.Length > MaxResponseLength)
            {
                body.Dispose();
                return HttpResult.Failure(HttpErrors.TooLarge(host, MaxResponseLength, status));
            }
        }

        return HttpResult.Success(status, body);
    }

    private EvaluationError Describe(Exception exception, string host, TimeSpan timeout, int? status, CancellationToken budget)
    {
        if (_lifetime.IsCancellationRequested)
        {
            return HttpErrors.Disposed();
        }

        return exception is OperationCanceledException || budget.IsCancellationRequested
            ? HttpErrors.Timeout(host, timeout)
            : HttpErrors.ConnectionFailed(host, exception, status);
    }
}
