namespace Statsig.Runtime;

/// <summary>Which failures may be gone a moment later.</summary>
internal static class Transient
{
    private const int RequestTimeout = 408;

    /// <summary>Whether the request is worth sending again.</summary>
    public static bool IsWorthRetrying(EvaluationError error) => error.Kind switch
    {
        EvaluationErrorKind.ConnectionFailed or EvaluationErrorKind.RateLimited or EvaluationErrorKind.ServerError => true,
        EvaluationErrorKind.Rejected => error.StatusCode == RequestTimeout,
        _ => false,
    };

    /// <summary>Whether the failure says that the host is in trouble. One that refuses a key or a request is not.</summary>
    public static bool CountsAgainstHost(EvaluationError error) => error.Kind == EvaluationErrorKind.Timeout || IsWorthRetrying(error);
}
