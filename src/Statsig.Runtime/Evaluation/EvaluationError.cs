namespace Statsig.Runtime;

/// <summary>What went wrong with an evaluation. Contains no key and nothing of the user or the value.</summary>
public sealed class EvaluationError
{
    /// <summary>Makes an error; for clients and for fakes in tests.</summary>
    /// <param name="kind">The kind of the error.</param>
    /// <param name="message">One or two sentences for a person.</param>
    /// <param name="statusCode">The HTTP status, where there was one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public EvaluationError(EvaluationErrorKind kind, string message, int? statusCode = null)
    {
        Guard.NotNull(message);
        Kind = kind;
        Message = message;
        StatusCode = statusCode;
    }

    /// <summary>The kind of the error.</summary>
    public EvaluationErrorKind Kind { get; }

    /// <summary>What went wrong, in one or two sentences for a person. The wording may change; decide by <see cref="Kind"/>.</summary>
    public string Message { get; }

    /// <summary>The HTTP status of an answer that could not be used; null when there was no answer, or it was used.</summary>
    public int? StatusCode { get; }

    /// <summary>The kind and the message.</summary>
    public override string ToString() => $"{Kind}: {Message}";
}
