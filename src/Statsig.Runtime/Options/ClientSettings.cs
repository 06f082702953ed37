using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Statsig.Runtime;

/// <summary>The options as they were when the client was made, checked.</summary>
internal sealed class ClientSettings
{
    private const string LoggerCategory = "Statsig.Runtime";

    private ClientSettings(StatsigOptions options, bool inBrowser)
    {
        ApiKey = ApiKeyRule.Check(options.ApiKey, inBrowser);
        ApiBaseAddress = BaseAddressRule.Check(options.ApiBaseAddress, nameof(StatsigOptions.ApiBaseAddress));
        EventsBaseAddress = BaseAddressRule.Check(options.EventsBaseAddress, nameof(StatsigOptions.EventsBaseAddress));
        Environment = options.Environment;
        Timeout = CheckTime(options.Timeout, nameof(StatsigOptions.Timeout));
        CacheDuration = options.CacheDuration == TimeSpan.Zero ? TimeSpan.Zero : CheckTime(options.CacheDuration, nameof(StatsigOptions.CacheDuration));
        CacheCapacity = CheckSize(options.CacheCapacity, nameof(StatsigOptions.CacheCapacity));
        LogExposures = options.LogExposures;
        EventQueueCapacity = CheckSize(options.EventQueueCapacity, nameof(StatsigOptions.EventQueueCapacity));
        EventBatchSize = Math.Min(CheckSize(options.EventBatchSize, nameof(StatsigOptions.EventBatchSize)), EventQueueCapacity);
        EventFlushInterval = CheckTime(options.EventFlushInterval, nameof(StatsigOptions.EventFlushInterval));
        EventTimeout = CheckTime(options.EventTimeout, nameof(StatsigOptions.EventTimeout));
        ShutdownTimeout = CheckTime(options.ShutdownTimeout, nameof(StatsigOptions.ShutdownTimeout));
        Logger = options.LoggerFactory is { } factory ? new QuietLogger(factory.CreateLogger(LoggerCategory)) : NullLogger.Instance;
        HttpHandler = options.HttpHandler;
        TimeProvider = options.TimeProvider;
    }

    public string ApiKey { get; }

    public Uri ApiBaseAddress { get; }

    public Uri EventsBaseAddress { get; }

    public string? Environment { get; }

    public TimeSpan Timeout { get; }

    /// <summary>Zero for no cache.</summary>
    public TimeSpan CacheDuration { get; }

    public int CacheCapacity { get; }

    public bool LogExposures { get; }

    public int EventQueueCapacity { get; }

    public int EventBatchSize { get; }

    public TimeSpan EventFlushInterval { get; }

    public TimeSpan EventTimeout { get; }

    public TimeSpan ShutdownTimeout { get; }

    public ILogger Logger { get; }

    public HttpMessageHandler? HttpHandler { get; }

    public TimeProvider TimeProvider { get; }

    /// <exception cref="ArgumentException">An option has a value that a client cannot work with.</exception>
    public static ClientSettings From(StatsigOptions options, bool inBrowser) => new(options, inBrowser);

    private static TimeSpan CheckTime(TimeSpan value, string option) =>
        value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue
            ? value
            : throw OptionFault.Because(option, $"StatsigOptions.{option} is {value}; set it to more than zero and at most 24 days.");

    private static int CheckSize(int value, string option) =>
        value >= 1 ? value : throw OptionFault.Because(option, $"StatsigOptions.{option} is {value}; set it to 1 or more.");
}
