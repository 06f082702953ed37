using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Statsig.Runtime;
using Statsig.Runtime.AspNetCore;

namespace Microsoft.AspNetCore.Http;

/// <summary>The Statsig user of a request.</summary>
public static class StatsigHttpContextExtensions
{
    /// <summary>The Statsig user of the request: from the app's <see cref="IStatsigUserProvider"/>, or made from the request where there is none.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    public static ValueTask<StatsigUser> GetStatsigUserAsync(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetService<IStatsigUserProvider>() is { } provider
            ? provider.GetUserAsync(context.RequestAborted)
            : ValueTask.FromResult(RequestUser.Of(context, context.RequestServices.GetRequiredService<IOptions<StatsigUserOptions>>().Value));
    }
}
