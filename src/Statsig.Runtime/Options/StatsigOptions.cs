using Microsoft.Extensions.Logging;

namespace Statsig.Runtime;

/// <summary>
/// What a <see cref="StatsigClient"/> is made from. Read once, when the client is made: later changes have no effect on it. Durations are more than
/// zero (<see cref="CacheDuration"/> may be zero) and at most 24 days, sizes at least 1.
/// </summary>
public sealed class StatsigOptions
{
    /// <summary>
    /// The SDK key: a server secret (<c>secret-…</c>) on a server, a client key (<c>client-…</c>) in an app that users hold. Required. A console key
    /// is refused everywhere, a server secret in a browser.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Where flags are evaluated; <c>https://api.statsig.com/v1/</c> by default. The address is https, or http to this machine (loopback). A missing
    /// slash at the end is added.
    /// </summary>
    public Uri? ApiBaseAddress { get; set; } = new("https://api.statsig.com/v1/");

    /// <summary>
    /// Where events are sent; <c>https://events.statsigapi.net/v1/</c> by default. The address is https, or http to this machine (loopback). A
    /// missing slash at the end is added.
    /// </summary>
    public Uri? EventsBaseAddress { get; set; } = new("https://events.statsigapi.net/v1/");

    /// <summary>
    /// The environment's tier, like <c>production</c> or <c>staging</c>, sent as given with each user. Null (the default) is not sent, which Statsig
    /// takes for production.
    /// </summary>
    public string? Environment { get; set; }

    /// <summary>The whole time that one evaluation may take before its default is answered; 3 seconds by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How long an answer is remembered for a user of the same content; 60 seconds by default. Zero remembers nothing. Failures are never remembered.
    /// </summary>
    public TimeSpan CacheDuration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many answers are remembered at most; 10,000 by default. When more come, the oldest are forgotten.</summary>
    public int CacheCapacity { get; set; } = 10_000;

    /// <summary>
    /// Whether Statsig counts answers as exposures; true by default. <see cref="EvaluationOptions.LogExposure"/> says otherwise for one evaluation.
    /// </summary>
    public bool LogExposures { get; set; } = true;

    /// <summary>
    /// How many events wait in memory at most, besides those that are being sent, and how many exposures; 10,000 each by default. When more come, the
    /// oldest are dropped, counted and logged.
    /// </summary>
    public int EventQueueCapacity { get; set; } = 10_000;

    /// <summary>How many events go out in one request at most, and the number of waiting events that sends one at once; 500 by default.</summary>
    public int EventBatchSize { get; set; } = 500;

    /// <summary>How long an event waits for others at most before it is sent; 10 seconds by default.</summary>
    public TimeSpan EventFlushInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one request with events may take before it is tried again; 10 seconds by default.</summary>
    public TimeSpan EventTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long disposing the client may take to send the events that wait; 5 seconds by default. What is left then is dropped, counted and logged.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Makes the logger, of the category <c>Statsig.Runtime</c>; null (the default) logs nothing.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Sends the requests, in place of the client's own handler; null by default. The client does not dispose it. One that does not heed its cancellation
    /// token is left behind when the time is over. Redirects are never followed with a key: where the innermost handler is the framework's,
    /// <c>AllowAutoRedirect</c> is switched off on it; any other must not follow them either (in the netstandard2.0 build that includes
    /// <c>SocketsHttpHandler</c>).
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>The clock; tests move it.</summary>
    internal TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
