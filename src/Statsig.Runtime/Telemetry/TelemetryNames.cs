namespace Statsig.Runtime;

/// <summary>The names of tags and their values, which follow OpenTelemetry's conventions for feature flags. Part of the contract: never change one.</summary>
internal static class TelemetryNames
{
    public const string FlagKey = "feature_flag.key";
    public const string FlagReason = "feature_flag.result.reason";
    public const string FlagVariant = "feature_flag.result.variant";
    public const string Provider = "feature_flag.provider.name";
    public const string ErrorType = "error.type";

    /// <summary>The value of <see cref="Provider"/>.</summary>
    public const string Statsig = "statsig";

    public static string ReasonOf(EvaluationReason reason) => reason switch
    {
        EvaluationReason.Match => "targeting_match",
        EvaluationReason.NoMatch => "default",
        EvaluationReason.Unrecognized => "unknown",
        _ => "error",
    };

    public static string ErrorTypeOf(EvaluationErrorKind kind) => kind switch
    {
        EvaluationErrorKind.Timeout => "timeout",
        EvaluationErrorKind.ConnectionFailed => "connection_failed",
        EvaluationErrorKind.Unauthorized => "unauthorized",
        EvaluationErrorKind.RateLimited => "rate_limited",
        EvaluationErrorKind.Rejected => "rejected",
        EvaluationErrorKind.Redirected => "redirected",
        EvaluationErrorKind.ServerError => "server_error",
        EvaluationErrorKind.InvalidResponse => "invalid_response",
        EvaluationErrorKind.ResponseTooLarge => "response_too_large",
        EvaluationErrorKind.InvalidName => "invalid_name",
        EvaluationErrorKind.ValueMismatch => "type_mismatch",
        EvaluationErrorKind.ClientDisposed => "client_disposed",
        EvaluationErrorKind.CircuitOpen => "circuit_open",
        EvaluationErrorKind.Unexpected => "unexpected",
        _ => "_OTHER",
    };
}
