using System.Net;
using Microsoft.Extensions.Logging;

namespace Statsig.Emulator;

/// <summary>How an emulator starts.</summary>
public sealed class StatsigEmulatorOptions
{
    /// <summary>The address to listen on: a loopback address, <c>127.0.0.1</c> by default. Others are refused: the emulator has no secret to keep it from others.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port, 0 to 65535; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The HTTP version that it speaks.</summary>
    public EmulatorProtocol Protocol { get; set; }

    /// <summary>
    /// The path of a manifest whose flags are served; it is read again when it changes. Not together with <see cref="ManifestText"/>; without any, names are known
    /// that are overridden or have a rule.
    /// </summary>
    public string? ManifestPath { get; set; }

    /// <summary>The paths of several manifests, in addition to <see cref="ManifestPath"/>.</summary>
    public IReadOnlyList<string> ManifestPaths { get; set; } = [];

    /// <summary>The text of a manifest whose flags are served. Not together with paths.</summary>
    public string? ManifestText { get; set; }

    /// <summary>
    /// The path of the local rules, <c>statsig.local.json</c> by custom; they are read again when the file changes, and it need not be there yet. Not together with
    /// <see cref="RulesText"/>.
    /// </summary>
    public string? RulesPath { get; set; }

    /// <summary>The text of local rules. Not together with <see cref="RulesPath"/>.</summary>
    public string? RulesText { get; set; }

    /// <summary>The one key that is accepted; null, the default, for any client key (<c>client-…</c>) and any server secret (<c>secret-…</c>).</summary>
    public string? ApiKey { get; set; }

    /// <summary>Whether web pages of other loopback origins may use the API, such as a Blazor WebAssembly app on its development server; true by default.</summary>
    public bool AllowLoopbackOrigins { get; set; } = true;

    /// <summary>How many requests, checks, exposures and events are kept, the newest of each; at least 1, 10,000 by default.</summary>
    public int LogCapacity { get; set; } = 10_000;

    /// <summary>Where the server's own log lines go; nowhere by default.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock: times in the log, delays of faults, and when files are looked at.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
