using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Statsig.Runtime.AspNetCore;

/// <summary>How the Statsig user is made from a request. What is sent of a person is sent to Statsig: send what your rules need.</summary>
public sealed class StatsigUserOptions
{
    /// <summary>The claims that may hold the user ID, the first one that is there wins; <c>sub</c> and the name identifier by default.</summary>
    public IList<string> UserIdClaims { get; } = ["sub", ClaimTypes.NameIdentifier];

    /// <summary>Whether the e-mail claim is sent; false by default.</summary>
    public bool SendEmail { get; set; }

    /// <summary>
    /// Whether the IP address is sent, from which Statsig infers the country; true by default. Behind a proxy it is the proxy's unless the app uses
    /// forwarded headers.
    /// </summary>
    public bool SendIp { get; set; } = true;

    /// <summary>Whether the user agent is sent, from which Statsig reads browser and operating system; true by default.</summary>
    public bool SendUserAgent { get; set; } = true;

    /// <summary>Whether the locale is sent, the request culture's or else the first that the browser asks for; true by default.</summary>
    public bool SendLocale { get; set; } = true;

    /// <summary>
    /// The name of a cookie with an ID for visitors who are not signed in, sent as the custom ID <c>stableID</c>: percentage rollouts and experiments
    /// then treat a visitor the same at each visit. It is set for a year where it is missing. Null (the default) sets and reads none.
    /// </summary>
    public string? StableIdCookie { get; set; }

    /// <summary>Further IDs of the user, such as <c>companyID</c>; null (the default) for none.</summary>
    public Func<HttpContext, IReadOnlyDictionary<string, string>?>? CustomIds { get; set; }

    /// <summary>Attributes for targeting; null (the default) for none.</summary>
    public Func<HttpContext, IReadOnlyDictionary<string, object>?>? Custom { get; set; }

    /// <summary>Attributes for targeting that Statsig does not keep; null (the default) for none.</summary>
    public Func<HttpContext, IReadOnlyDictionary<string, object>?>? PrivateAttributes { get; set; }
}
