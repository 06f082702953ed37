namespace Statsig.Runtime;

/// <summary>The instruments of requests. Nothing is measured unless somebody listens.</summary>
internal static class RequestMetrics
{
    private static readonly QuietHistogram Duration = new(
        RuntimeMeter.Instance,
        "statsig.request.duration",
        "s",
        "The time of one request that evaluates flags, from its start to the end of its answer; each attempt counts.");

    private static readonly QuietCounter Retries = new(
        RuntimeMeter.Instance, "statsig.request.retries", "{retry}", "Requests that were sent again after a failure.");

    public static bool IsTimed => Duration.Enabled;

    public static void Completed(TimeSpan duration, string endpoint, in HttpResult result)
    {
        var error = result.Error;
        if (error is null)
        {
            Duration.Record(duration.TotalSeconds, [Tag("statsig.endpoint", endpoint), Tag("http.response.status_code", result.Status)]);
        }
        else if (error.StatusCode is { } status)
        {
            Duration.Record(
                duration.TotalSeconds,
                [
                    Tag("statsig.endpoint", endpoint),
                    Tag("http.response.status_code", status),
                    Tag(TelemetryNames.ErrorType, TelemetryNames.ErrorTypeOf(error.Kind)),
                ]);
        }
        else
        {
            Duration.Record(duration.TotalSeconds, [Tag("statsig.endpoint", endpoint), Tag(TelemetryNames.ErrorType, TelemetryNames.ErrorTypeOf(error.Kind))]);
        }
    }

    public static void Retried(string endpoint, EvaluationErrorKind cause)
    {
        if (Retries.Enabled)
        {
            Retries.Add(1, [Tag("statsig.endpoint", endpoint), Tag(TelemetryNames.ErrorType, TelemetryNames.ErrorTypeOf(cause))]);
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
