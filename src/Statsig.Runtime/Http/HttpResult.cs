namespace Statsig.Runtime;

/// <summary>What came of a request: a body, or an error.</summary>
internal readonly struct HttpResult : IDisposable
{
    private static readonly EvaluationError InterruptedError = new(EvaluationErrorKind.Timeout, "The request was ended.");

    private HttpResult(int status, PooledBuffer? body, EvaluationError? error, TimeSpan? retryAfter)
    {
        Status = status;
        Body = body;
        Error = error;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status; 0 on failure.</summary>
    public int Status { get; }

    /// <summary>The whole body of a 2xx answer, valid UTF-8 or not; null when there is an error.</summary>
    public PooledBuffer? Body { get; }

    public EvaluationError? Error { get; }

    /// <summary>How long the service asked to be left alone; null when it did not.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The result of a request that was ended from outside; who ended it knows the error to give.</summary>
    public static HttpResult Interrupted => new(0, null, InterruptedError, null);

    public bool IsInterrupted => ReferenceEquals(Error, InterruptedError);

    public static HttpResult Success(int status, PooledBuffer? body) => new(status, body, null, null);

    public static HttpResult Failure(EvaluationError error, TimeSpan? retryAfter = null) => new(0, null, error, retryAfter);

    public void Dispose() => Body?.Dispose();
}
