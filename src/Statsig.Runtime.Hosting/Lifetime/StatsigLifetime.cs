using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Statsig.Runtime.Hosting;

/// <summary>Makes the client before anything else of the host starts, and closes it after everything else has stopped.</summary>
internal sealed class StatsigLifetime : IHostedLifecycleService
{
    private readonly IServiceProvider _services;

    public StatsigLifetime(IServiceProvider services) => _services = services;

    /// <summary>A wrong option ends the start here. An app that put another client in place of this one is not asked for a key.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _ = _services.GetRequiredService<IStatsigClient>();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what waits, within <see cref="StatsigOptions.ShutdownTimeout"/>: also the events that other services logged while they stopped.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (_services.GetRequiredService<StatsigClientOwner>().Made is { } client)
        {
            await client.DisposeAsync().ConfigureAwait(false);
        }
    }
}
