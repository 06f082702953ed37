using System.Net.Sockets;

namespace Statsig.Runtime;

/// <summary>
/// Says what went wrong with a request. Uses no text of an exception, a header or a body: a handler of the caller's could have put the key or a
/// user's data there.
/// </summary>
internal static class HttpErrors
{
    /// <summary>The error of a status; null for success.</summary>
    public static EvaluationError? FromStatus(Uri address, int status) => status is >= 200 and < 300 ? null : FromFailure(address.Host, status);

    public static EvaluationError Redirected(string host, int status) =>
        new(EvaluationErrorKind.Redirected, $"{host} answered {status} with a redirect, which is not followed: the API key would go with it.", status);

    public static EvaluationError Timeout(string host, TimeSpan timeout) =>
        new(EvaluationErrorKind.Timeout, FormattableString.Invariant($"{host} did not answer within {timeout.TotalSeconds} s."));

    public static EvaluationError Disposed() => new(EvaluationErrorKind.ClientDisposed, "The client was disposed before the answer came.");

    public static EvaluationError TooLarge(string host, int limit, int status) =>
        new(EvaluationErrorKind.ResponseTooLarge, $"{host} answered with more than {limit / (1024 * 1024)} MB, which is not read.", status);

    public static EvaluationError Invalid(string host, string problem, int status) =>
        new(EvaluationErrorKind.InvalidResponse, $"The answer of {host} cannot be used: {problem}.", status);

    public static EvaluationError ConnectionFailed(string host, Exception exception, int? status) =>
        new(
            EvaluationErrorKind.ConnectionFailed,
            status is null
                ? $"{host} could not be asked: {Cause(exception)}."
                : $"The connection to {host} broke before the whole answer came: {Cause(exception)}.",
            status);

    public static EvaluationError CircuitOpen(string host) =>
        new(EvaluationErrorKind.CircuitOpen, $"{host} is not asked for a few seconds, because at least half of the last requests to it failed.");

    public static EvaluationError Unexpected(Exception exception) =>
        new(EvaluationErrorKind.Unexpected, $"The question could not be put, or its answer not be taken, because something threw {exception.GetType()}.");

    private static EvaluationError FromFailure(string host, int status) => status switch
    {
        401 or 403 => new(EvaluationErrorKind.Unauthorized, $"{host} answered {status}: it does not accept the API key.", status),
        429 => new(EvaluationErrorKind.RateLimited, $"{host} answered 429: too many requests.", status),
        >= 400 and < 500 => new(EvaluationErrorKind.Rejected, $"{host} answered {status}: it does not accept the request.", status),
        >= 500 and < 600 => new(EvaluationErrorKind.ServerError, $"{host} answered {status}: it could not serve the request.", status),
        >= 300 and < 400 => Redirected(host, status),
        0 => new(EvaluationErrorKind.Redirected, $"{host} answered with a redirect, which is not followed."),
        _ => new(EvaluationErrorKind.InvalidResponse, $"{host} answered {status}, which is no status that Statsig gives.", status),
    };

    private static string Cause(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket)
            {
                return $"socket error {socket.SocketErrorCode}";
            }
        }

#if NET8_0_OR_GREATER
        switch (exception)
        {
            case HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request:
                return $"HTTP error {request.HttpRequestError}";
            case HttpIOException response:
                return $"HTTP error {response.HttpRequestError}";
        }
#endif
        return exception.GetType().ToString();
    }
}
