namespace Statsig.Runtime;

/// <summary>Reads the header Retry-After: seconds, or a date.</summary>
internal static class RetryDelay
{
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;

        // A date is one of the service's clock, which the answer tells; this machine's may be wrong.
        var delay = header?.Delta ?? (header?.Date - (response.Headers.Date ?? time.GetUtcNow()));
        return delay > TimeSpan.Zero ? delay : null;
    }
}
