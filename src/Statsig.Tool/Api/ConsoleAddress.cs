using System.Net;

namespace Statsig.Tool.Api;

/// <summary>Where the Console API is.</summary>
internal static class ConsoleAddress
{
    /// <summary>Statsig's own.</summary>
    public const string Default = "https://statsigapi.net/";

    /// <summary>Reads an address; a key is sent there.</summary>
    /// <param name="text">The address.</param>
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

        return new Uri(address, "/");
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
