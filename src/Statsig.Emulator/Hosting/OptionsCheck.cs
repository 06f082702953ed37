using System.Net;

namespace Statsig.Emulator.Hosting;

/// <summary>Refuses options with which no emulator could start, or one that others could reach.</summary>
internal static class OptionsCheck
{
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static void Require(StatsigEmulatorOptions options)
    {
        if (FindFault(options) is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }
    }

    private static string? FindFault(StatsigEmulatorOptions options)
    {
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
        {
            return $"{nameof(options.Port)} is {options.Port}; ports are 1 to {IPEndPoint.MaxPort}, and 0 takes a free one.";
        }

        if (options.Address is null || !IPAddress.IsLoopback(options.Address))
        {
            return $"{nameof(options.Address)} is {options.Address}; the emulator listens on loopback only, such as 127.0.0.1.";
        }

        if (!Enum.IsDefined(options.Protocol))
        {
            return $"{nameof(options.Protocol)} is {options.Protocol}, which is none.";
        }

        if (options.LogCapacity < 1)
        {
            return $"{nameof(options.LogCapacity)} is {options.LogCapacity}; it must be at least 1.";
        }

        if (options.ApiKey is { } key && (string.IsNullOrWhiteSpace(key) || key.StartsWith("console-", StringComparison.Ordinal)))
        {
            var what = string.IsNullOrWhiteSpace(key) ? "empty" : "a console key";
            return $"{nameof(options.ApiKey)} is {what}; Statsig's API takes a client key or a server secret. Leave it null to accept any of these.";
        }

        return options.ManifestPaths is null || options.TimeProvider is null
            ? $"{nameof(options.ManifestPaths)} and {nameof(options.TimeProvider)} cannot be null."
            : null;
    }
}
