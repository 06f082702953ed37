using Microsoft.AspNetCore.Http;

namespace Statsig.Emulator.Http;

/// <summary>Tells keys that are accepted from others. No key is ever repeated.</summary>
internal sealed class KeyCheck
{
    /// <summary>The header that carries the key.</summary>
    public const string Header = "statsig-api-key";

    private const string SecretPrefix = "secret-";
    private const string ClientPrefix = "client-";
    private const string ConsolePrefix = "console-";

    private readonly string? _key;

    /// <param name="key">The one key that is accepted; null for any client key or server secret.</param>
    public KeyCheck(string? key) => _key = key;

    /// <exception cref="BadRequestException">The key is missing, or not one that is accepted.</exception>
    public void Require(HttpRequest request, bool needsSecret)
    {
        var key = request.Headers[Header].ToString();
        if (key.Length == 0)
        {
            throw Refused("The header STATSIG-API-KEY is missing.");
        }

        if (key.StartsWith(ConsolePrefix, StringComparison.Ordinal))
        {
            throw Refused("The key is a console key; this API takes a client key or a server secret.");
        }

        if (_key is null ? !IsKey(key, SecretPrefix) && !IsKey(key, ClientPrefix) : !string.Equals(key, _key, StringComparison.Ordinal))
        {
            throw Refused(_key is null
                ? "The key is neither a client key (client-…) nor a server secret (secret-…)."
                : "The key is not the one that this emulator accepts.");
        }

        if (needsSecret && !IsKey(key, SecretPrefix))
        {
            throw Refused("This endpoint takes a server secret (secret-…).");
        }
    }

    private static bool IsKey(string key, string prefix) => key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal);

    private static BadRequestException Refused(string message) => new(message, StatusCodes.Status401Unauthorized);
}
