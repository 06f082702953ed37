using System.Net;
using Microsoft.AspNetCore.Http;

namespace Statsig.Emulator.Http;

/// <summary>
/// Keeps web pages of the world out. All is answered under a loopback name alone, so that no name of the world can be pointed at it. The API can be used by pages of
/// this machine, as Statsig's can by any; the page and the control API by the page itself alone.
/// </summary>
internal sealed class LoopbackGuard
{
    private readonly bool _allowsOrigins;

    /// <param name="allowsOrigins">Whether pages of other loopback origins may use the API.</param>
    public LoopbackGuard(bool allowsOrigins) => _allowsOrigins = allowsOrigins;

    /// <summary>Answers preflights and refuses what may not come in; all else goes on.</summary>
    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsLoopback(OriginOf(context.Request)))
        {
            return RefuseAsync(context, "The emulator answers under a loopback name only, such as 127.0.0.1, [::1] or localhost; the Host header has another.");
        }

        return context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase) ? HandleApi(context, next) : HandleControl(context, next);
    }

    private Task HandleApi(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var isAllowed = _allowsOrigins && IsLoopback(origin);
        if (isAllowed)
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.Vary = "Origin";
            context.Response.Headers.AccessControlExposeHeaders = "Retry-After";
        }

        if (!HttpMethods.IsOptions(context.Request.Method))
        {
            return next(context);
        }

        if (isAllowed)
        {
            context.Response.Headers.AccessControlAllowMethods = HttpMethods.Post;
            context.Response.Headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
            context.Response.Headers.AccessControlMaxAge = "600";
        }

        context.Response.StatusCode = isAllowed ? StatusCodes.Status204NoContent : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task HandleControl(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0 || string.Equals(origin, OriginOf(context.Request), StringComparison.OrdinalIgnoreCase)
            ? next(context)
            : RefuseAsync(context, "Pages of other origins may not use this.");
    }

    private static async Task RefuseAsync(HttpContext context, string error)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Answer.Error(StatusCodes.Status403Forbidden, error).Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static bool IsLoopback(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
        && (string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
