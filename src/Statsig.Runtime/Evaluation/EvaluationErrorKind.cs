namespace Statsig.Runtime;

/// <summary>What went wrong with an evaluation.</summary>
public enum EvaluationErrorKind
{
    /// <summary>No answer within <see cref="StatsigOptions.Timeout"/>.</summary>
    Timeout,

    /// <summary>The connection was refused, could not be made, or broke before the whole answer came; or a handler of the caller's threw.</summary>
    ConnectionFailed,

    /// <summary>Statsig does not accept the key (401 or 403).</summary>
    Unauthorized,

    /// <summary>Too many requests (429).</summary>
    RateLimited,

    /// <summary>Statsig refused the request (another 4xx).</summary>
    Rejected,

    /// <summary>The answer was a redirect, which is never followed with a key (3xx).</summary>
    Redirected,

    /// <summary>Statsig failed (5xx).</summary>
    ServerError,

    /// <summary>The answer is not what Statsig sends: not JSON, incomplete, for another name or of another type.</summary>
    InvalidResponse,

    /// <summary>The answer is larger than 4 MB and was not read.</summary>
    ResponseTooLarge,

    /// <summary>Statsig cannot have a flag of that name; nothing was sent.</summary>
    InvalidName,

    /// <summary>Statsig answered, and a part of the value does not fit the manifest's schema: that part has its default, the rest is as served.</summary>
    ValueMismatch,

    /// <summary>The client was disposed while the evaluation ran.</summary>
    ClientDisposed,

    /// <summary>At least half of the last requests failed, so for a few seconds nothing is sent.</summary>
    CircuitOpen,

    /// <summary>Something threw that should not: a defect, or a user of a size that cannot be sent. The message has the exception's type.</summary>
    Unexpected,
}
