using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Statsig.Runtime.AspNetCore;

/// <summary>Makes the Statsig user of a request, once.</summary>
internal static class RequestUser
{
    private const string StableId = "stableID";

    private static readonly object Key = new();

    public static StatsigUser Of(HttpContext context, StatsigUserOptions options)
    {
        if (context.Items.TryGetValue(Key, out var known))
        {
            return (StatsigUser)known!;
        }

        var user = Make(context, options);
        context.Items[Key] = user;
        return user;
    }

    private static StatsigUser Make(HttpContext context, StatsigUserOptions options)
    {
        var id = UserId(context.User, options);
        var customIds = CustomIds(context, options);
        var ip = options.SendIp ? Ip(context) : null;
        var userAgent = options.SendUserAgent && context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null;
        var locale = options.SendLocale ? Locale(context) : null;
        var email = options.SendEmail ? context.User.FindFirstValue("email") ?? context.User.FindFirstValue(ClaimTypes.Email) : null;
        var custom = options.Custom?.Invoke(context);
        var hidden = options.PrivateAttributes?.Invoke(context);
        return id is null
            ? new StatsigUser { CustomIds = customIds, Ip = ip, UserAgent = userAgent, Locale = locale, Email = email, Custom = custom, PrivateAttributes = hidden }
            : new StatsigUser(id) { CustomIds = customIds, Ip = ip, UserAgent = userAgent, Locale = locale, Email = email, Custom = custom, PrivateAttributes = hidden };
    }

    private static string? UserId(ClaimsPrincipal principal, StatsigUserOptions options)
    {
        foreach (var claim in options.UserIdClaims)
        {
            if (principal.FindFirstValue(claim) is { Length: > 0 } id)
            {
                return id;
            }
        }

        return null;
    }

    private static IReadOnlyDictionary<string, string>? CustomIds(HttpContext context, StatsigUserOptions options)
    {
        var ids = options.CustomIds?.Invoke(context);
        return options.StableIdCookie is { } cookie
            ? new Dictionary<string, string>(ids ?? new Dictionary<string, string>()) { [StableId] = StableIdOf(context, cookie) }
            : ids;
    }

    private static string StableIdOf(HttpContext context, string cookie)
    {
        if (context.Request.Cookies.TryGetValue(cookie, out var sent) && Guid.TryParseExact(sent, "D", out _))
        {
            return sent;
        }

        var made = Guid.NewGuid().ToString("D");
        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Append(
                cookie, made, new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        }

        return made;
    }

    private static string? Ip(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };

    /// <summary>Statsig writes locales with an underscore: <c>en_US</c>.</summary>
    private static string? Locale(HttpContext context)
    {
        var culture = context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.Name;
        if (string.IsNullOrEmpty(culture))
        {
            culture = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
        }

        return string.IsNullOrEmpty(culture) || culture == "*" ? null : culture.Replace('-', '_');
    }
}
