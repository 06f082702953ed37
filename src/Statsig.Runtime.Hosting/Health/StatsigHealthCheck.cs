using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Statsig.Runtime.Hosting;

/// <summary>
/// Asks Statsig for a gate that does not exist, which it answers all the same. An answer is remembered for
/// <see cref="StatsigOptions.CacheDuration"/>, so that probes in quick succession cost one request, and is not counted as an exposure.
/// </summary>
internal sealed class StatsigHealthCheck : IHealthCheck
{
    private static readonly FeatureGate Probe = new("statsig_health_check", defaultValue: false);
    private static readonly StatsigUser Prober = new("statsig_health_check");

    private readonly IStatsigClient _client;

    public StatsigHealthCheck(IStatsigClient client) => _client = client;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var answer = await _client.EvaluateAsync(Probe, Prober, new EvaluationOptions { LogExposure = false }, cancellationToken).ConfigureAwait(false);
        return answer.Error is { } error
            ? new HealthCheckResult(context.Registration.FailureStatus, $"Flags have their defaults: {error}")
            : HealthCheckResult.Healthy("Statsig answers.");
    }
}
