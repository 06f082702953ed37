using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Statsig.Runtime.Hosting;

/// <summary>Fills in from the app what its own options leave open.</summary>
internal sealed class StatsigDefaults : IPostConfigureOptions<StatsigOptions>
{
    private readonly IServiceProvider _services;

    public StatsigDefaults(IServiceProvider services) => _services = services;

    public void PostConfigure(string? name, StatsigOptions options)
    {
        options.LoggerFactory ??= _services.GetService<ILoggerFactory>();
        options.HttpHandler ??= _services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(StatsigHttpClient.Name);

        // Statsig's tiers are written small: production, staging, development. In Blazor WebAssembly there is no such service.
        options.Environment ??= _services.GetService<IHostEnvironment>()?.EnvironmentName.ToLowerInvariant();
    }
}
