using System.Net;

namespace Statsig.Tool.Api;

/// <summary>Where the Console API is.</summary>
internal static class ConsoleAddress
{
    /// <summary>Statsig's own.</summary>
    public const string Default = "https://statsigapi.net/";

    /// <summary>What all of the API is below.</summary>
    private const string Root = "console/v1/";

    /// <summary>Reads an address; a key is sent there.</summary>
    /// <param name="text">The address, with a path where the API is behind a gateway.</param>
    /// <returns>The address with a slash at its end.</returns>
    /// <exception cref="ToolException">It is not one that a key may be sent to.</exception>
    public static Uri Parse(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length > 0)
        {
            throw new ToolException("The address has a user name or a password in it, which the Console API does not take; leave them out.");
        }

        if (address is null || address.Scheme is not ("https" or "http"))
        {
            throw new ToolException($"'{text}' is no address of an API; write one such as {Default}");
        }

        if (address.Scheme != "https" && !IsLoopback(address))
        {
            throw new ToolException($"'{text}' is not https; a key is sent over https only, or to this machine.");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new ToolException($"'{text}' has a '{(address.Query.Length > 0 ? '?' : '#')}' in it; write the address alone, such as {Default}");
        }

        var path = address.AbsolutePath.TrimEnd('/') + "/";
        return new Uri(address, path.EndsWith("/" + Root, StringComparison.OrdinalIgnoreCase) ? path[..^Root.Length] : path);
    }

    /// <summary>The address of a list.</summary>
    /// <param name="address">The API's address.</param>
    /// <param name="target">What is below <c>console/v1/</c>.</param>
    public static Uri Of(Uri address, string target) => new(address, Root + target);

    /// <summary>The address of a page that the API names: relative to the server, and perhaps to a server that knows nothing of a gateway's path before its own.</summary>
    /// <param name="address">The API's address.</param>
    /// <param name="page">The page.</param>
    /// <returns>Null when it is on another server, or not below the API's address.</returns>
    public static Uri? PageOf(Uri address, string page)
    {
        var target = page.StartsWith("/" + Root, StringComparison.OrdinalIgnoreCase) ? page[1..] : page;
        return Uri.TryCreate(address, target, out var result) && result.Scheme == address.Scheme && result.Authority == address.Authority
            && result.AbsolutePath.StartsWith(address.AbsolutePath, StringComparison.Ordinal) ? result : null;
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
