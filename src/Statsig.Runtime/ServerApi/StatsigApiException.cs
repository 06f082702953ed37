namespace Statsig.Runtime;

/// <summary>A call of <see cref="StatsigServerApi"/> has failed. Contains neither the key nor anything that Statsig has written.</summary>
public sealed class StatsigApiException : Exception
{
    /// <summary>Makes one; for fakes in tests.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="kind">The kind of the error.</param>
    /// <param name="statusCode">The HTTP status, where there was one.</param>
    /// <param name="retryAfter">How long Statsig asked to be left alone, where it did.</param>
    public StatsigApiException(string message, EvaluationErrorKind kind, int? statusCode = null, TimeSpan? retryAfter = null)
        : base(message)
    {
        Kind = kind;
        StatusCode = statusCode;
        RetryAfter = retryAfter;
    }

    /// <summary>The kind of the error.</summary>
    public EvaluationErrorKind Kind { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? StatusCode { get; }

    /// <summary>How long Statsig asked to be left alone; null when it did not.</summary>
    public TimeSpan? RetryAfter { get; }
}
