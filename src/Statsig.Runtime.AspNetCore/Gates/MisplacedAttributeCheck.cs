using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Statsig.Runtime.AspNetCore;

/// <summary>A gate that does not hold anything back is worse than none: an attribute that nothing reads ends the start.</summary>
internal sealed class MisplacedAttributeCheck : IHostedLifecycleService
{
    private readonly EndpointDataSource? _endpoints;

    public MisplacedAttributeCheck(IEnumerable<EndpointDataSource> endpoints) => _endpoints = endpoints.LastOrDefault();

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>By now the server has made its endpoints.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in _endpoints?.Endpoints ?? [])
        {
            if (endpoint.Metadata.GetMetadata<RequireGateAttribute>() is { } misplaced && endpoint.Metadata.GetMetadata<ActionDescriptor>() is null)
            {
                throw new InvalidOperationException(
                    $"[RequireGate(\"{misplaced.GateName}\")] is on the handler of '{endpoint.DisplayName}', where it does nothing: attributes work on controllers and page models. "
                    + "Call RequireGate(…) on what Map… returns instead.");
            }
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
