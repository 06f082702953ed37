using Microsoft.Extensions.Hosting;

namespace Statsig.Emulator.Hosting;

/// <summary>The emulator lives inside another program: Ctrl-C is that program's business.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
