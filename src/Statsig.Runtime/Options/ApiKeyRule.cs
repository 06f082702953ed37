namespace Statsig.Runtime;

/// <summary>Which keys a client takes. No message contains the key.</summary>
internal static class ApiKeyRule
{
    public static string Check(string? key, bool inBrowser)
    {
        if (key is null || string.IsNullOrWhiteSpace(key))
        {
            throw Refusal("No Statsig key is set: set StatsigOptions.ApiKey, for example from the environment variable STATSIG_API_KEY.");
        }

        foreach (var character in key)
        {
            if (character is <= ' ' or > '~')
            {
                throw Refusal(
                    "StatsigOptions.ApiKey has white space or another character that no key has: set it to the key alone, without a line break or quotes.");
            }
        }

        if (key.StartsWith("console-", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal(
                "StatsigOptions.ApiKey is a console key, which manages the project and does not evaluate flags: set it to a server secret or a client key.");
        }

        if (inBrowser && key.StartsWith("secret-", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal("StatsigOptions.ApiKey is a server secret, and this code runs in a browser, where everyone can read it: set it to a client key.");
        }

        return key;
    }

    private static ArgumentException Refusal(string message) => OptionFault.Because(nameof(StatsigOptions.ApiKey), message);
}
