using System.Net.Http.Headers;

namespace Statsig.Runtime;

/// <summary>Posts until there is an answer, a refusal, or enough attempts; failures are exceptions.</summary>
internal sealed class RepeatedPost
{
    private const int MaxAttempts = 4;

    /// <summary>Who waits for a call will rather decide himself what to do for longer than this.</summary>
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(30);

    private readonly StatsigServerApi _owner;
    private readonly HttpTransport _transport;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public RepeatedPost(StatsigServerApi owner, HttpTransport transport, ClientSettings settings)
    {
        _owner = owner;
        _transport = transport;
        _timeout = settings.EventTimeout;
        _time = settings.TimeProvider;
    }

    public static StatsigApiException Failure(EvaluationError error, TimeSpan? retryAfter) => new(error.Message, error.Kind, error.StatusCode, retryAfter);

    /// <summary>The answer, which is 2xx and must be disposed.</summary>
    /// <exception cref="ObjectDisposedException">The transport was disposed meanwhile.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="StatsigApiException">There is none.</exception>
    public async Task<HttpResult> SendAsync(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        var backoff = new Backoff();
        for (var attempt = 1; ; attempt++)
        {
            var result = await _transport.SendAsync(Request(address, body), _timeout, cancellationToken).ConfigureAwait(false);
            if (result.Error is not { } error)
            {
                return result;
            }

            Guard.NotDisposed(error.Kind == EvaluationErrorKind.ClientDisposed, _owner);
            if (attempt == MaxAttempts || !MayPass(error) || result.RetryAfter > MaxPause)
            {
                throw Failure(error, result.RetryAfter);
            }

            await PauseAsync(backoff.Next(result.RetryAfter), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _transport.Lifetime);
        try
        {
            await Platform.DelayAsync(_time, pause, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Guard.NotDisposed(_transport.Lifetime.IsCancellationRequested, _owner);
        }
    }

    private static bool MayPass(EvaluationError error) =>
        error.StatusCode == 408
        || error.Kind is EvaluationErrorKind.ConnectionFailed or EvaluationErrorKind.Timeout or EvaluationErrorKind.RateLimited or EvaluationErrorKind.ServerError;

    private static HttpRequestMessage Request(Uri address, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }
}
