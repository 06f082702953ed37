using Microsoft.Extensions.Diagnostics.HealthChecks;
using Statsig.Runtime.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Statsig to an app's health checks.</summary>
public static class StatsigHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check whether Statsig answers. The app works without it, on the manifest's defaults, so the check reports <see
    /// cref="HealthStatus.Degraded"/> unless told otherwise. Needs <c>AddStatsig</c>.
    /// </summary>
    /// <param name="builder">The app's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What to report when Statsig does not answer; null for degraded.</param>
    /// <param name="tags">Tags to select checks by; null for none.</param>
    /// <param name="timeout">The most time that the check may take; null for the client's own.</param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHealthChecksBuilder AddStatsig(
        this IHealthChecksBuilder builder,
        string name = "statsig",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        Guard.NotNull(builder, nameof(builder));
        return builder.Add(new HealthCheckRegistration(
            name,
            static services => ActivatorUtilities.CreateInstance<StatsigHealthCheck>(services),
            failureStatus ?? HealthStatus.Degraded,
            tags,
            timeout));
    }
}
