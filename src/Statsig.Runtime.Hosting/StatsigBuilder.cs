using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Runtime.Hosting;

/// <summary>What <c>AddStatsig</c> added, to change or add to it.</summary>
public sealed class StatsigBuilder
{
    internal StatsigBuilder(IServiceCollection services, IHttpClientBuilder httpClient)
    {
        Services = services;
        HttpClient = httpClient;
    }

    /// <summary>The app's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// The HTTP client that requests go through, named <c>Statsig</c>: add handlers, a proxy or a client certificate to it. It writes no log lines of
    /// its own, since each check would be four; <c>AddDefaultLogger()</c> brings them back, always without the key.
    /// </summary>
    public IHttpClientBuilder HttpClient { get; }

    /// <summary>
    /// Leaves <see cref="StatsigClient.Shared"/> alone: accessors then need the injected client, as in <c>Gates.NewCheckout.CheckAsync(client,
    /// user)</c>. For several hosts in one process, as tests have them.
    /// </summary>
    public StatsigBuilder WithoutSharedClient()
    {
        Services.Configure<StatsigHostingOptions>(hosting => hosting.Share = false);
        return this;
    }
}
