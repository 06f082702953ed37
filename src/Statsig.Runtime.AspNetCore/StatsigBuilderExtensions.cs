using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Statsig.Runtime.AspNetCore;
using Statsig.Runtime.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what a web app needs of Statsig.</summary>
public static class StatsigBuilderExtensions
{
    /// <summary>
    /// Adds <see cref="IStatsigUserProvider"/>, the Statsig user of the request, and a check at the start that no <see
    /// cref="RequireGateAttribute"/> is where it does nothing. An app that registers a provider of its own keeps it.
    /// </summary>
    /// <param name="builder">What <c>AddStatsig</c> gave.</param>
    /// <param name="configure">How the user is made from the request; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static StatsigBuilder AddAspNetCore(this StatsigBuilder builder, Action<StatsigUserOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (configure is not null)
        {
            builder.Services.Configure(configure);
        }

        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddScoped<IStatsigUserProvider, HttpContextUserProvider>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MisplacedAttributeCheck>());
        return builder;
    }
}
