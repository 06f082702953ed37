using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Runtime.AspNetCore;

/// <summary>
/// On a controller, an action or a page model: lets requests through whose user the gate is open for, and answers others 404 with problem details, as if
/// there were no such action. On the handler of a minimal API it would do nothing; use <c>RequireGate(Gates.NewCheckout)</c> there.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequireGateAttribute : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    /// <summary>Requires a gate.</summary>
    /// <param name="gateName">The gate's name, such as <c>Gates.Names.NewCheckout</c>; the analyzers hold a string against the manifest.</param>
    public RequireGateAttribute([StatsigName(StatsigEntity.Gate)] string gateName)
    {
        ArgumentException.ThrowIfNullOrEmpty(gateName);
        GateName = gateName;
    }

    /// <summary>The gate's name in Statsig.</summary>
    public string GateName { get; }

    /// <summary>Whether the gate counts as open when Statsig cannot be asked; false by default, since an attribute cannot know the manifest's default.</summary>
    public bool Default { get; set; }

    /// <summary>The status of the answer when the gate is closed; 404 by default.</summary>
    public int StatusCode { get; set; } = StatusCodes.Status404NotFound;

    /// <inheritdoc/>
    public int Order { get; set; }

    /// <inheritdoc/>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var client = http.RequestServices.GetRequiredService<IStatsigClient>();
        var user = await http.GetStatsigUserAsync().ConfigureAwait(false);
        if (await new FeatureGate(GateName, Default).CheckAsync(client, user, cancellationToken: http.RequestAborted).ConfigureAwait(false))
        {
            await next().ConfigureAwait(false);
            return;
        }

        context.Result = new ClosedGateResult(StatusCode);
    }
}
