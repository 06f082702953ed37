using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Statsig.Runtime;
using Statsig.Runtime.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Statsig to an app.</summary>
public static class StatsigServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="IStatsigClient"/> whose options come from configuration, as in
    /// <c>builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"))</c>. The host makes the client when it starts, which fails with a
    /// message that says what to set when an option is missing or wrong, shares it with the generated accessors, and sends the events that wait when
    /// it stops.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="section">The section with the options, by the names of <see cref="StatsigOptions"/>. Read once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is null.</exception>
    public static StatsigBuilder AddStatsig(this IServiceCollection services, IConfigurationSection section)
    {
        Guard.NotNull(section, nameof(section));
        return AddStatsig(services, section, configure: null);
    }

    /// <summary>Adds an <see cref="IStatsigClient"/> whose options come from configuration, and then from code.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="section">The section with the options, by the names of <see cref="StatsigOptions"/>. Read once.</param>
    /// <param name="configure">Sets options over those of the configuration; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is null.</exception>
    public static StatsigBuilder AddStatsig(this IServiceCollection services, IConfigurationSection section, Action<StatsigOptions>? configure)
    {
        Guard.NotNull(services, nameof(services));
        Guard.NotNull(section, nameof(section));
        services.Configure<StatsigHostingOptions>(hosting => hosting.SectionPath = section.Path);
        services.AddOptions<StatsigOptions>().Bind(section);
        return Add(services, configure);
    }

    /// <summary>Adds an <see cref="IStatsigClient"/> whose options come from code.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    public static StatsigBuilder AddStatsig(this IServiceCollection services, Action<StatsigOptions> configure)
    {
        Guard.NotNull(services, nameof(services));
        Guard.NotNull(configure, nameof(configure));
        return Add(services, configure);
    }

    /// <summary>Adds an <see cref="IStatsigClient"/> whose options come from code that needs other services, such as a store of secrets.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configure"/> is null.</exception>
    public static StatsigBuilder AddStatsig(this IServiceCollection services, Action<StatsigOptions, IServiceProvider> configure)
    {
        Guard.NotNull(services, nameof(services));
        Guard.NotNull(configure, nameof(configure));
        services.AddOptions<StatsigOptions>().Configure(configure);
        return Add(services, configure: null);
    }

    private static StatsigBuilder Add(IServiceCollection services, Action<StatsigOptions>? configure)
    {
        if (configure is not null)
        {
            services.Configure(configure);
        }

        var http = StatsigHttpClient.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<StatsigOptions>, StatsigDefaults>());
        services.TryAddSingleton<StatsigClientOwner>();
        services.TryAddSingleton<IStatsigClient>(provider => provider.GetRequiredService<StatsigClientOwner>().Client);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StatsigLifetime>());
        return new StatsigBuilder(services, http);
    }
}
