namespace Statsig.Runtime;

/// <summary>Reads the header Retry-After: seconds, or a date.</summary>
internal static class RetryDelay
{
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var delay = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return delay > TimeSpan.Zero ? delay : null;
    }
}
