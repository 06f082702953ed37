using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Statsig.Runtime.AspNetCore;

/// <summary>The user as <see cref="StatsigUserOptions"/> says.</summary>
internal sealed class HttpContextUserProvider : IStatsigUserProvider
{
    private readonly IHttpContextAccessor _accessor;
    private readonly StatsigUserOptions _options;

    public HttpContextUserProvider(IHttpContextAccessor accessor, IOptions<StatsigUserOptions> options)
    {
        _accessor = accessor;
        _options = options.Value;
    }

    public ValueTask<StatsigUser> GetUserAsync(CancellationToken cancellationToken = default)
    {
        var context = _accessor.HttpContext ?? throw new InvalidOperationException(
            "There is no request here, so there is no user of it. Make a StatsigUser yourself outside of requests, or register an IStatsigUserProvider of your own.");
        return ValueTask.FromResult(RequestUser.Of(context, _options));
    }
}
