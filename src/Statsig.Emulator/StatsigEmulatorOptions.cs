using Microsoft.Extensions.Logging;

namespace Statsig.Emulator;

/// <summary>How an emulator starts.</summary>
public sealed class StatsigEmulatorOptions
{
    /// <summary>The port on loopback, 0 to 65535; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The path of a manifest whose flags are served. Not together with <see cref="ManifestText"/>; without either, only overridden names are known.</summary>
    public string? ManifestPath { get; set; }

    /// <summary>The text of a manifest whose flags are served. Not together with <see cref="ManifestPath"/>.</summary>
    public string? ManifestText { get; set; }

    /// <summary>The one key that is accepted; <c>secret-emulator</c> by default.</summary>
    public string ApiKey { get; set; } = "secret-emulator";

    /// <summary>How many requests, how many exposures and how many events are kept, the newest of each; at least 1, 10,000 by default.</summary>
    public int LogCapacity { get; set; } = 10_000;

    /// <summary>Where the server's own log lines go; nowhere by default.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
